import { fold } from '@shared/domain/text';

/** Something to do, or a screen to go to. */
export interface Command {
  to:
    | '/'
    | '/practices'
    | '/practices/new'
    | '/contractors'
    | '/contractors/new'
    | '/people'
    | '/people/new'
    | '/access'
    | '/access/pictures'
    | '/access/calendar'
    | '/notifications'
    | '/notifications/new'
    | '/applications'
    | '/distribution-list'
    | '/distribution-list/recipients'
    | '/distribution-list/editions'
    | '/distribution-list/lists/new'
    | '/import'
    | '/reports'
    | '/history'
    | '/bin'
    | '/duplicates'
    | '/settings';
  label: string;
  /** Other words for it. */
  words: string;
  keys?: string;
}

export const COMMANDS: readonly Command[] = [
  { to: '/practices/new', label: 'Add practice', words: 'new site', keys: 'Ctrl N' },
  { to: '/contractors/new', label: 'Add contractor', words: 'new company' },
  { to: '/people/new', label: 'Add person', words: 'new linked user' },
  {
    to: '/notifications/new',
    label: 'Log a mail',
    words: 'notification msg eml outlook phone call letter',
    keys: 'Ctrl L',
  },
  { to: '/import', label: 'Import', words: 'workbook excel csv file undo', keys: 'Ctrl I' },
  { to: '/', label: 'Home', words: 'today what needs doing start', keys: 'Alt Home' },
  { to: '/practices', label: 'Practices', words: 'table register', keys: 'Ctrl 1' },
  { to: '/contractors', label: 'Contractors', words: 'companies table' },
  { to: '/people', label: 'People', words: 'linked users owners members table' },
  { to: '/access', label: 'Access and MFA', words: 'owners restricted registered accounts safe table' },
  { to: '/access/pictures', label: 'Access and MFA: pictures', words: 'charts states over time' },
  { to: '/access/calendar', label: 'Access and MFA: calendar', words: 'accounts passwords expire dates coming' },
  { to: '/notifications', label: 'Notifications', words: 'log mails waiting overdue', keys: 'Ctrl 4' },
  { to: '/applications', label: 'Applications', words: 'mailbox egress steps waiting' },
  { to: '/distribution-list', label: 'Distribution list', words: 'outlook bcc addresses copy publish', keys: 'Ctrl 2' },
  { to: '/distribution-list/recipients', label: 'Other recipients', words: 'loc icb colleagues list members' },
  { to: '/distribution-list/editions', label: 'Editions', words: 'published distribution list compare put back' },
  { to: '/distribution-list/lists/new', label: 'New list', words: 'add distribution rule icb contractor' },
  { to: '/reports', label: 'Reports', words: 'print pdf status summary data quality meeting paper' },
  { to: '/history', label: 'History', words: 'changes log undo put back' },
  { to: '/bin', label: 'Bin', words: 'deleted removed restore' },
  { to: '/duplicates', label: 'Duplicates', words: 'merge twice same' },
  { to: '/settings', label: 'Settings', words: 'threshold links texts icb' },
];

/** The commands that what was typed can mean: every word begins a word of theirs. All for an empty text. */
export function fittingCommands(text: string): Command[] {
  const typed = fold(text).split(' ').filter(Boolean);
  return COMMANDS.filter(({ label, words }) => {
    const own = fold(`${label} ${words}`).split(' ');
    return typed.every((word) => own.some((each) => each.startsWith(word)));
  });
}
