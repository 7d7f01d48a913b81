import { DateField } from '@renderer/components/DateField';
import { fieldId } from '@renderer/components/Field';
import { TextField } from '@renderer/components/TextField';
import { MFA_POLICY_LABELS, type MfaPolicy } from '@shared/domain/mfa/policy';
import { POLICY_NAMES, type SettingName, type TypedSettings } from './team-values';

interface PolicyFieldsProps {
  typed: TypedSettings;
  errorOf: (name: SettingName) => string | undefined;
  onChange: (name: SettingName, value: string) => void;
}

/** What each means, and where it comes from. */
const HINTS: Record<keyof MfaPolicy, string> = {
  mfaDefaultFrom: 'Accounts that NAS creates from this day on have MFA from the start. Letter: 29 July 2024.',
  mfaPromptFrom: 'Who is not registered is prompted at log-in. Letter: 19 August 2024.',
  mfaSnoozeDays: 'Letter: 14.',
  mfaRestrictedFrom:
    'Who is not registered on this day is moved to the restricted policy, and the password is reset. Letter: 2 September 2024.',
  mfaExpiryDays:
    'Under the restricted policy a password expires so many days after it was reset, and then again and again. Letter: 90.',
  mfaAccessLostFrom:
    'Who is not registered on this day can no longer log in. Not in the letter, and may be out of date: 26 March 2025.',
  mfaAccessLostOn:
    'Off unless you switch it on. While it is off, the date above changes nobody’s state. Switch it on when NHSmail has confirmed the date.',
};
const DAYS: readonly SettingName[] = ['mfaSnoozeDays', 'mfaExpiryDays'];

/** The dates on which NHSmail's rules begin: people's states of MFA follow from them. */
export function PolicyFields({ typed, errorOf, onChange }: PolicyFieldsProps) {
  return (
    <section aria-labelledby="mfa-policy-heading">
      <h2 id="mfa-policy-heading" className="cc-section-heading">
        MFA policy
      </h2>
      <p className="cc-secondary">
        Multi-factor authentication. These dates moved before: “letter” is the commissioner’s letter on NHSmail
        applications. Before a change is saved, you see whose state it changes.
      </p>
      {POLICY_NAMES.map((name) => {
        const words = { label: MFA_POLICY_LABELS[name], name, hint: HINTS[name], error: errorOf(name) };
        if (name === 'mfaAccessLostOn')
          return <Switch key={name} isOn={typed[name] === 'true'} onChange={(isOn) => onChange(name, String(isOn))} />;
        if (!DAYS.includes(name))
          return <DateField key={name} {...words} value={typed[name]} onChange={(value) => onChange(name, value)} />;
        return (
          <TextField
            key={name}
            {...words}
            width="short"
            inputMode="numeric"
            maxLength={20}
            value={typed[name]}
            onChange={(event) => onChange(name, event.target.value)}
          />
        );
      })}
    </section>
  );
}

function Switch({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const id = fieldId('mfaAccessLostOn');
  return (
    <div className="cc-field">
      <label className="cc-check" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          className="cc-tick"
          checked={isOn}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className="cc-check__label">{MFA_POLICY_LABELS.mfaAccessLostOn}</span>
      </label>
      <p className="cc-field__hint" id={`${id}-hint`}>
        {HINTS.mfaAccessLostOn}
      </p>
    </div>
  );
}
