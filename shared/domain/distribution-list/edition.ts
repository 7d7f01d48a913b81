import type { RecipientGroup } from '../codes';

/** Where an address on a list comes from. */
export const LIST_SOURCES = ['practice', 'egress', 'recipient', 'extra'] as const;
export type ListSource = (typeof LIST_SOURCES)[number];

/** Why somebody that a list is about has no entry of their own. */
export const LEFT_OUT_KINDS = [
  'closed',
  'no-mailbox',
  'not-marked',
  'marked-off',
  'duplicate',
  'malformed',
  'not-live',
  'excluded',
] as const;
export type LeftOutKind = (typeof LEFT_OUT_KINDS)[number];

/** An entry as an edition keeps it: frozen, each address once. Addresses are in lower case. */
export interface EditionEntry {
  address: string;
  name: string;
  odsCode: string;
  source: ListSource;
  group: RecipientGroup | null;
  /**
   * Whose address it is, whatever the address: `practice:<id>`, `egress:<contractor's id>`, `recipient:<id>`, or
   * `extra:<address>`.
   */
  owner: string;
  practiceId: string | null;
  recipientId: string | null;
  /** Why it is on the list. */
  reason: string;
}

/** Somebody whom the list is about and who had no entry of their own. */
export interface EditionLeftOut {
  /** As of an entry, of the practice or recipient itself. */
  owner: string;
  address: string;
  name: string;
  odsCode: string;
  practiceId: string | null;
  recipientId: string | null;
  kind: LeftOutKind;
  reason: string;
}

export interface EditionContent {
  entries: readonly EditionEntry[];
  leftOut: readonly EditionLeftOut[];
}

/** An owner's entry before and after; they differ in at least one thing. */
export interface ChangedEntry {
  before: EditionEntry;
  after: EditionEntry;
}

/** What leads from one edition to another. Each entry of either is in it once, or unchanged. */
export interface ListDifference {
  added: EditionEntry[];
  removed: EditionEntry[];
  changed: ChangedEntry[];
}

/** What may be wrong with an entry before the list is used. */
export const LIST_CHECKS = ['malformed', 'duplicate', 'closed', 'doubtful', 'unconfirmed'] as const;
export type ListCheckKind = (typeof LIST_CHECKS)[number];
export interface ListCheck {
  kind: ListCheckKind;
  /** In a sentence. */
  text: string;
}
