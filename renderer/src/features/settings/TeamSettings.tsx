import { request } from '@renderer/app/api';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { ErrorSummary } from '@renderer/components/ErrorSummary';
import { ChangedMeanwhile, type Newest } from '@renderer/components/editing/ChangedMeanwhile';
import { UnsavedQuestion } from '@renderer/components/editing/UnsavedQuestion';
import { useSeenVersion } from '@renderer/components/editing/useSeenVersion';
import { Notice } from '@renderer/components/Notice';
import { TextField } from '@renderer/components/TextField';
import { IMPORT_LIMIT_NAMES } from '@shared/domain/import-limits';
import { SETTING_NAMES, showSettingValue } from '@shared/domain/setting-fields';
import { type AppSettings, SETTING_LABELS } from '@shared/domain/settings-form';
import type { SettingsToEdit } from '@shared/ipc/settings';
import { type FormEvent, useState } from 'react';
import { GuidanceField } from './GuidanceField';
import { PolicyFields } from './PolicyFields';
import { PolicyQuestion } from './PolicyQuestion';
import {
  changesPolicy,
  POLICY_NAMES,
  policyOf,
  readTyped,
  type SettingName,
  type TypedSettings,
  typedOf,
} from './team-values';

const HINTS: Partial<Record<SettingName, string>> = {
  applicationThreshold:
    'With fewer practices a contractor applies for shared mailboxes, with more for an Egress account. With exactly as many, NHSBSA is asked.',
  portalForm: 'Contractors complete it with their authentication code.',
  guidancePage: 'Its web address. Leave it empty where there is none.',
  teamAddress: 'Mails are written from here, and contractors are asked to answer here.',
  batchSize:
    'Recipients a message when the distribution list is copied. Outlook takes 500, unless your organisation has set another number.',
  confirmedMonths:
    'An inactive mailbox sends no bounce, and one unused for over 6 months may be removed: such addresses are pointed out before the list is used.',
  notificationMonths: 'Older notifications are put up for review; nothing is deleted by itself.',
  preparedBy: 'Shown on reports and under mails. Empty: the name of the Windows account.',
  importFileMb: 'A larger file is not read. Usual: 100.',
  importRows: 'A sheet with more is not read. Usual: 250,000.',
  importExpandedMb:
    'A workbook is a packed file. One that unpacks to more than this is not read, because it could fill the memory. Usual: 1,024.',
  importSeconds: 'Reading that takes longer is stopped. Usual: 60.',
  importMemoryMb: 'An import that needs more is stopped, and the console goes on working. Usual: 1,536.',
};

const GROUPS: readonly { title: string; names: readonly SettingName[] }[] = [
  { title: 'Applications', names: ['applicationThreshold'] },
  {
    title: 'Links and addresses',
    names: ['portalForm', 'egressForm', 'guidancePage', 'mfaPage', 'codeAddress', 'helpdeskAddress', 'teamAddress'],
  },
  { title: 'Distribution list and reports', names: ['batchSize', 'confirmedMonths', 'preparedBy'] },
  { title: 'Notifications', names: ['notificationMonths'] },
  { title: 'MFA policy', names: POLICY_NAMES },
  { title: 'Limits of imports', names: IMPORT_LIMIT_NAMES },
];
const SHORT: readonly SettingName[] = [
  'applicationThreshold',
  'batchSize',
  'confirmedMonths',
  'notificationMonths',
  ...IMPORT_LIMIT_NAMES,
];

const COMPARING = {
  order: SETTING_NAMES,
  labels: SETTING_LABELS,
  show: (_: SettingName, value: string) => showSettingValue(value),
};

async function fetchNewest(): Promise<Newest<TypedSettings>> {
  const { version, form, history } = await request('settings.toEdit', {});
  return { version, form: typedOf(form), history };
}

/** Threshold, links, addresses, the policy of MFA, and what goes on reports. */
export function TeamSettings({ settings }: { settings: SettingsToEdit }) {
  const save = useAction('settings.save', { changesData: true });
  const [opened, setOpened] = useState(settings);
  const [typed, setTyped] = useState(() => typedOf(settings.form));
  const { version, newest, takeNewest, beginAt } = useSeenVersion<TypedSettings>(settings.version);
  const [problems, setProblems] = useState<{ name: SettingName; message: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState<AppSettings | null>(null);
  const kept = typedOf(opened.form);
  const isDirty = SETTING_NAMES.some((name) => typed[name] !== kept[name]);
  const isConflict = save.error?.code === 'changed-since';
  // Somebody else's change shows at once, unless this person has begun to type: then saving asks what to keep.
  if (settings.version > opened.version && !isDirty && !save.isPending) begin(settings);

  function begin(from: SettingsToEdit) {
    setOpened(from);
    setTyped(typedOf(from.form));
    beginAt(from.version);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (save.isPending) return;
    const read = readTyped(typed);
    setProblems(read.problems);
    if (read.settings === null) {
      setAttempt((before) => before + 1);
      return;
    }
    if (changesPolicy(read.settings, opened.form)) setAsking(read.settings);
    else write(read.settings);
  }

  function write(values: AppSettings) {
    setAsking(null);
    save.mutate({ version, values }, { onSuccess: begin });
  }

  const set = (name: SettingName, value: string) => setTyped((before) => ({ ...before, [name]: value }));
  const errorOf = (name: SettingName) => problems.find((problem) => problem.name === name)?.message;

  const hintOf = (name: SettingName) =>
    name === 'egressForm' && typed.egressForm.trim() === ''
      ? 'Not filled in yet: mails that pass it on can’t be opened until it is.'
      : HINTS[name];
  return (
    <form onSubmit={submit} noValidate className="cc-settings__form">
      {problems.length > 0 && (
        <ErrorSummary
          problems={problems.map(({ name, message }) => ({ name, message: `${SETTING_LABELS[name]}: ${message}` }))}
          attempt={attempt}
        />
      )}
      {isConflict && (
        <ChangedMeanwhile
          what="the settings"
          mine={typed}
          opened={kept}
          onUse={set}
          newest={newest}
          fetchNewest={fetchNewest}
          onNewest={takeNewest}
          comparing={COMPARING}
        />
      )}
      {GROUPS.map(({ title, names }) =>
        names === POLICY_NAMES ? (
          <PolicyFields key={title} typed={typed} errorOf={errorOf} onChange={set} />
        ) : (
          <section key={title}>
            <h2 className="cc-section-heading">{title}</h2>
            {names.map((name) => (
              <TextField
                key={name}
                label={SETTING_LABELS[name]}
                name={name}
                hint={hintOf(name)}
                error={errorOf(name)}
                width={SHORT.includes(name) ? 'short' : 'full'}
                inputMode={SHORT.includes(name) ? 'numeric' : undefined}
                maxLength={1000}
                value={typed[name]}
                onChange={(event) => set(name, event.target.value)}
              />
            ))}
            {names.includes('guidancePage') && (
              <GuidanceField
                value={typed.guidanceDocument}
                error={errorOf('guidanceDocument')}
                onChange={(path) => set('guidanceDocument', path)}
              />
            )}
          </section>
        ),
      )}
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
      {save.isError && !isConflict && <ErrorNotice error={save.error} title="The settings were not saved" />}
      {asking && (
        <PolicyQuestion policy={policyOf(asking)} onSave={() => write(asking)} onClose={() => setAsking(null)} />
      )}
      <UnsavedQuestion isUnsaved={() => isDirty} />
    </form>
  );
}
