import { asRequestError, request } from '@renderer/app/api';
import { todayInLondon } from '@shared/domain/calendar-date';
import { dueDateOf } from '@shared/domain/notifications/due';
import type { NotificationForm } from '@shared/domain/notifications/notification-form';
import type { Intake, IntakeFile } from '@shared/ipc/notifications';
import { useSyncExternalStore } from 'react';
import { fileProblem } from './file-problem';

/** A mail on its way into the log. */
export interface Mail {
  key: number;
  /** The file's name, or what stands for it. */
  name: string;
  state: 'reading' | 'ready' | 'broken' | 'logged' | 'skipped';
  /** Null where it is typed by hand, and until it was read. */
  intake: Intake | null;
  /** Why it could not be read. */
  problem: string;
  /** What would be logged as it stands now. */
  values: NotificationForm | null;
  keepMessage: boolean;
  /** A person has had it on the screen. */
  wasSeen: boolean;
  /** The notification that it became. */
  loggedAs: string | null;
}

export interface Queue {
  mails: readonly Mail[];
  /** The place of the one on the screen. */
  at: number;
}

const EMPTY: Queue = { mails: [], at: 0 };

// It outlives the screen: a mail can be dropped on any screen, and the way to the same mail's notification and back
// leads over another one.
let queue: Queue = EMPTY;
let keys = 0;
const files = new Map<number, File>();
const listeners = new Set<() => void>();

export const isOpen = ({ state }: Mail): boolean => state !== 'logged' && state !== 'skipped';
export const queueNow = (): Queue => queue;
export const openMails = (): Mail[] => queue.mails.filter(isOpen);

/** Closing the window: the app asks with a dialog of the system. */
const askBeforeClosing = (event: BeforeUnloadEvent) => event.preventDefault();

function set(next: Queue): void {
  queue = next;
  if (openMails().length > 0) window.addEventListener('beforeunload', askBeforeClosing);
  else window.removeEventListener('beforeunload', askBeforeClosing);
  for (const listener of listeners) listener();
}

const change = (key: number, part: Partial<Mail>) =>
  set({ ...queue, mails: queue.mails.map((mail) => (mail.key === key ? { ...mail, ...part } : mail)) });

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useQueue = (): Queue => useSyncExternalStore(subscribe, queueNow);

const fresh = (name: string, part: Partial<Mail>): Mail => {
  keys += 1;
  return {
    key: keys,
    name,
    state: 'reading',
    intake: null,
    problem: '',
    values: null,
    keepMessage: false,
    wasSeen: false,
    loggedAs: null,
    ...part,
  };
};

const readAs = (intake: Intake): Partial<Mail> => ({ state: 'ready', intake, values: intake.values, problem: '' });

/** At the end; what is finished makes room first. */
function add(mails: readonly Mail[]): void {
  const before = openMails().length === 0 ? EMPTY : queue;
  set({ mails: [...before.mails, ...mails], at: before === EMPTY ? 0 : before.at });
}

let reading: Promise<void> = Promise.resolve();

/** One after the other, so that the first one is soon there to be looked at. */
function read(key: number, ask: () => Promise<Intake>): Promise<void> {
  reading = reading.then(async () => {
    if (!queue.mails.some((mail) => mail.key === key)) return;
    try {
      change(key, readAs(await ask()));
      files.delete(key);
    } catch (error) {
      change(key, { state: 'broken', problem: asRequestError(error).message });
    }
  });
  return reading;
}

const readFile = (key: number, file: File) =>
  read(key, async () =>
    request('notifications.readFile', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
  );

/** Files that were dropped: they have no path, only their bytes. */
export function addFiles(dropped: readonly File[]): void {
  const mails = dropped.map((file) => {
    const problem = fileProblem(file);
    const mail = fresh(file.name, problem === '' ? {} : { state: 'broken', problem });
    if (problem === '') files.set(mail.key, file);
    return mail;
  });
  add(mails);
  for (const { key } of mails) {
    const file = files.get(key);
    if (file) void readFile(key, file);
  }
}

/** Files that were chosen: the app has read them already. */
export function addRead(chosen: readonly IntakeFile[]): void {
  add(
    chosen.map(({ fileName, intake, problem }) =>
      fresh(fileName, intake === null ? { state: 'broken', problem } : readAs(intake)),
    ),
  );
}

/** The text of a mail, pasted or dropped. */
export function addText(text: string): void {
  const mail = fresh('Pasted text', {});
  add([mail]);
  void read(mail.key, () => request('notifications.readText', { text }));
}

/** Of a phone call, a letter or a form: nothing to be read. */
export function addByHand(now = new Date()): void {
  const receivedAt = `${now.toISOString().slice(0, 16)}:00.000Z`;
  const values: NotificationForm = {
    receivedAt,
    channel: 'phone',
    senderName: '',
    senderAddress: '',
    subject: '',
    kind: 'other',
    practiceId: '',
    contractorId: '',
    state: 'new',
    owner: '',
    dueOn: dueDateOf('other', todayInLondon(now)),
    outcome: '',
    note: '',
    acknowledgedOn: '',
    guidanceSentOn: '',
  };
  add([fresh('By hand', { state: 'ready', values })]);
}

export const canReadAgain = (key: number): boolean => files.has(key);

export function readAgain(key: number): void {
  const file = files.get(key);
  if (!file) return;
  change(key, { state: 'reading', problem: '' });
  void readFile(key, file);
}

export function show(at: number): void {
  if (at >= 0 && at < queue.mails.length) set({ ...queue, at });
}

export const markSeen = (key: number) => change(key, { wasSeen: true });

export const keepDraft = (key: number, values: NotificationForm) => {
  const mail = queue.mails.find((each) => each.key === key);
  if (mail && isOpen(mail)) change(key, { values });
};

export const keepMessage = (key: number, isKept: boolean) => change(key, { keepMessage: isKept });

/** Ends a mail, and shows the next one that is still open, if there is one. */
export function finish(key: number, loggedAs: string | null): void {
  files.delete(key);
  const mails = queue.mails.map((mail) =>
    mail.key === key
      ? { ...mail, state: loggedAs === null ? ('skipped' as const) : ('logged' as const), loggedAs }
      : mail,
  );
  const from = mails.findIndex((mail) => mail.key === key);
  const later = mails.findIndex((mail, index) => index > from && isOpen(mail));
  const next = later >= 0 ? later : mails.findIndex(isOpen);
  set({ mails, at: next >= 0 ? next : from });
}

/** Forgets all of them. */
export function clearQueue(): void {
  files.clear();
  set(EMPTY);
}

/** What is kept of a mail beside its form. */
export function saveInput({ intake, keepMessage: isKept }: Mail, values: NotificationForm) {
  const mail = intake?.mail;
  return {
    id: null,
    version: null,
    values,
    intake: intake && {
      messageId: intake.mail.messageId,
      digest: intake.mail.digest,
      facts: intake.facts,
      remarks: intake.mail.remarks,
      attachments: intake.mail.attachments,
    },
    keepMessage: isKept && mail ? mail.text : null,
  };
}
