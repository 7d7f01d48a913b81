import type { SearchResult } from '@shared/ipc/search';
import { type Command, fittingCommands } from './commands';
import type { RecentPage } from './recent';

/** One line of the palette: what it says and where it leads. */
export type Choice = { key: string; title: string; detail: string; matched: readonly string[]; keys?: string } & (
  | { leads: 'practice'; id: string }
  | { leads: 'contractor'; id: string }
  | { leads: 'recipient'; id: string }
  | { leads: 'person'; id: string }
  | { leads: 'notification'; id: string }
  | { leads: 'screen'; to: Command['to'] }
  | { leads: 'table'; text: string }
);

export interface ChoiceGroup {
  label: string;
  choices: Choice[];
}

const KIND_LABELS: Record<SearchResult['kind'], string> = {
  practice: 'Practices',
  contractor: 'Contractors',
  mailbox: 'Mailboxes',
  recipient: 'Recipients of the distribution list',
  notification: 'Notifications',
  person: 'People',
};

/** What the palette offers: what was found, the best kind first, and commands; without a text the last pages. */
export function choiceGroups(
  text: string,
  found: readonly SearchResult[],
  recent: readonly RecentPage[],
): ChoiceGroup[] {
  const typed = text.trim();
  const commands = { label: 'Commands', choices: fittingCommands(typed).map(commandChoice) };
  if (typed === '') return filled([{ label: 'Recent pages', choices: recent.map(recentChoice) }, commands]);
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const results = kinds.map((kind) => ({
    label: KIND_LABELS[kind],
    choices: found.filter((result) => result.kind === kind).map(resultChoice),
  }));
  const table: Choice = {
    key: 'table',
    leads: 'table',
    text: typed,
    title: `Show all for “${typed}” in the practices table`,
    detail: '',
    matched: [],
  };
  return filled([...results, commands, { label: 'Practices table', choices: [table] }]);
}

const filled = (groups: ChoiceGroup[]) => groups.filter(({ choices }) => choices.length > 0);

function resultChoice({ kind, recordId, practiceId, contractorId, title, detail, matched }: SearchResult): Choice {
  const shown = { key: `${kind}-${recordId}`, title, detail, matched };
  if (kind === 'person') return { ...shown, leads: 'person', id: recordId };
  if (kind === 'notification') return { ...shown, leads: 'notification', id: recordId };
  if (practiceId !== null) return { ...shown, leads: 'practice', id: practiceId };
  if (kind === 'recipient') return { ...shown, leads: 'recipient', id: recordId };
  return { ...shown, leads: 'contractor', id: contractorId ?? recordId };
}

function recentChoice({ kind, id, title, detail }: RecentPage): Choice {
  return { key: `recent-${id}`, leads: kind, id, title, detail, matched: [] };
}

function commandChoice({ to, label, keys }: Command): Choice {
  return { key: `command-${to}`, leads: 'screen', to, title: label, detail: '', matched: [], keys };
}
