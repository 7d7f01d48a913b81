import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { ErrorSummary } from '@renderer/components/ErrorSummary';
import { UnsavedQuestion } from '@renderer/components/editing/UnsavedQuestion';
import { Notice } from '@renderer/components/Notice';
import { TextField } from '@renderer/components/TextField';
import { type AppSettings, SETTING_LABELS } from '@shared/domain/settings-form';
import { type FormEvent, useState } from 'react';
import { GuidanceField } from './GuidanceField';
import { readTyped, SETTING_NAMES, type SettingName, typedOf } from './team-values';

const HINTS: Partial<Record<SettingName, string>> = {
  applicationThreshold:
    'With fewer practices a contractor applies for shared mailboxes, with more for an Egress account. With exactly as many, NHSBSA is asked.',
  portalForm: 'Contractors complete it with their authentication code.',
  guidancePage: 'Its web address. Leave it empty where there is none.',
  teamAddress: 'Mails are written from here, and contractors are asked to answer here.',
  batchSize:
    'Recipients a message when the distribution list is copied. Outlook takes 500, unless your organisation has set another number.',
  notificationMonths: 'Older notifications are put up for review; nothing is deleted by itself.',
  preparedBy: 'Shown on reports and under mails. Empty: the name of the Windows account.',
};

const GROUPS: readonly { title: string; names: readonly SettingName[] }[] = [
  { title: 'Applications', names: ['applicationThreshold'] },
  {
    title: 'Links and addresses',
    names: ['portalForm', 'egressForm', 'guidancePage', 'mfaPage', 'codeAddress', 'helpdeskAddress', 'teamAddress'],
  },
  { title: 'Distribution list and reports', names: ['batchSize', 'preparedBy'] },
  { title: 'Notifications', names: ['notificationMonths'] },
];
const SHORT: readonly SettingName[] = ['applicationThreshold', 'batchSize', 'notificationMonths'];

/** Threshold, links, addresses and what goes on reports. */
export function TeamSettings({ settings }: { settings: AppSettings }) {
  const save = useAction('settings.save', { changesData: true });
  const [kept, setKept] = useState(() => typedOf(settings));
  const [typed, setTyped] = useState(kept);
  const [problems, setProblems] = useState<{ name: SettingName; message: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const isDirty = SETTING_NAMES.some((name) => typed[name] !== kept[name]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (save.isPending) return;
    const read = readTyped(typed);
    setProblems(read.problems);
    if (read.settings === null) {
      setAttempt((before) => before + 1);
      return;
    }
    save.mutate(read.settings, {
      onSuccess: (saved) => {
        setKept(typedOf(saved));
        setTyped(typedOf(saved));
      },
    });
  }

  const hintOf = (name: SettingName) =>
    name === 'egressForm' && typed.egressForm.trim() === ''
      ? 'Not filled in yet: mails that pass it on can’t be opened until it is.'
      : HINTS[name];
  return (
    <form onSubmit={submit} noValidate className="cc-settings__form">
      {problems.length > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
      {GROUPS.map(({ title, names }) => (
        <section key={title}>
          <h2 className="cc-section-heading">{title}</h2>
          {names.map((name) => (
            <TextField
              key={name}
              label={SETTING_LABELS[name]}
              name={name}
              hint={hintOf(name)}
              error={problems.find((problem) => problem.name === name)?.message}
              width={SHORT.includes(name) ? 'short' : 'full'}
              inputMode={SHORT.includes(name) ? 'numeric' : undefined}
              maxLength={1000}
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          ))}
          {names.includes('guidancePage') && (
            <GuidanceField
              value={typed.guidanceDocument}
              error={problems.find((problem) => problem.name === 'guidanceDocument')?.message}
              onChange={(path) => setTyped((before) => ({ ...before, guidanceDocument: path }))}
            />
          )}
        </section>
      ))}
      <Button variant="primary" type="submit" isDisabled={save.isPending}>
        {save.isPending ? 'Saving' : 'Save the settings'}
      </Button>
      <div role="status">
        {save.isSuccess && !isDirty && (
          <Notice tone="good">
            <p>The settings are saved.</p>
          </Notice>
        )}
      </div>
      {save.isError && <ErrorNotice error={save.error} title="The settings were not saved" />}
      <UnsavedQuestion isUnsaved={() => isDirty} />
    </form>
  );
}
