import { z } from 'zod';
import { type MfaFact, mfaFact } from '../mfa/facts';
import { LINK_ROLES } from './codes';
import type { LinkFacts } from './links';

/** A link as the history keeps it, under "link:" and its id. The code is there for the reader. */
export interface KeptLink extends LinkFacts {
  practiceId: string;
  odsCode: string;
}

const kept = z.object({
  practiceId: z.string(),
  odsCode: z.string(),
  role: z.enum(LINK_ROLES),
  startedOn: z.string(),
  endedOn: z.string(),
  accessRemovedOn: z.string(),
});

const PREFIX = 'link:';
export const linkField = (id: string): string => `${PREFIX}${id}`;
export const linkIdOf = (field: string): string | null =>
  field.startsWith(PREFIX) ? field.slice(PREFIX.length) : null;

export function linkFact({ practiceId, odsCode, role, startedOn, endedOn, accessRemovedOn }: KeptLink): string {
  return JSON.stringify({ practiceId, odsCode, role, startedOn, endedOn, accessRemovedOn });
}

/** The link in a fact of the history; null where the field is none, or holds none. */
export function readLinkFact(field: string, value: string): KeptLink | null {
  if (linkIdOf(field) === null || value === '') return null;
  try {
    return kept.parse(JSON.parse(value));
  } catch {
    return null;
  }
}

const MFA_PREFIX = 'mfa:';
/** What was told about a person's MFA, as the history keeps it: under "mfa:" and the fact's id. */
export const mfaField = (id: string): string => `${MFA_PREFIX}${id}`;
export const mfaIdOf = (field: string): string | null =>
  field.startsWith(MFA_PREFIX) ? field.slice(MFA_PREFIX.length) : null;

export const mfaFactText = ({ kind, happenedOn, asAt, method, source, words }: MfaFact): string =>
  JSON.stringify({ kind, happenedOn, asAt, method, source, words });

/** The fact about MFA in a fact of the history; null where the field is none, or holds none. */
export function readMfaFactText(field: string, value: string): MfaFact | null {
  if (mfaIdOf(field) === null || value === '') return null;
  try {
    return mfaFact.parse(JSON.parse(value));
  } catch {
    return null;
  }
}
