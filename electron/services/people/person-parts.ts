import { AppError } from '@shared/ipc/errors';
import type { Stamped } from '../../database/entities/base';
import type { MfaFactRecord } from '../../database/entities/mfa-fact';
import type { PersonLinkRecord } from '../../database/entities/person';
import type { Stamp } from '../audit/stamp';
import { stampsAfter } from '../audit/write-record';
import { type LinkChange, linkColumnsOf, linkFactsOf, type MfaChange, mfaColumnsOf } from './person-facts';

/** The rows of the links that change, as they will be. */
export function linksAfter(
  personId: string,
  stored: readonly PersonLinkRecord[],
  changes: readonly LinkChange[],
  stamp: Stamp,
): PersonLinkRecord[] {
  return changes.map((change) => {
    const current = stored.find(({ id }) => id === change.id) ?? null;
    if (change.id === null)
      return {
        ...stampsAfter(null, stamp),
        personId,
        practiceId: change.practiceId,
        ...linkColumnsOf(change.facts),
      };
    if (current === null || (current.deletedAt !== null && change.practiceId === undefined))
      throw new AppError(
        'changed-since',
        'This link to a practice was taken off meanwhile. Nothing was written. Look again.',
      );
    return {
      ...stampsAfter(current, stamp, { remove: change.remove }),
      personId,
      practiceId: current.practiceId,
      ...linkColumnsOf({ ...linkFactsOf(current), ...change.facts }),
    };
  });
}

/** The rows of the facts about MFA that change, as they will be. What was told is never changed, only taken off. */
export function mfaAfter(
  personId: string,
  stored: readonly MfaFactRecord[],
  changes: readonly MfaChange[],
  stamp: Stamp,
): MfaFactRecord[] {
  return changes.map((change) => {
    if (change.id === null) return { ...stampsAfter(null, stamp), personId, ...mfaColumnsOf(change.fact) };
    const current = stored.find(({ id }) => id === change.id);
    if (current === undefined || (change.remove && current.deletedAt !== null))
      throw new AppError('changed-since', 'This was taken off meanwhile. Nothing was written. Look again.');
    return { ...current, ...stampsAfter(current, stamp, { remove: change.remove }) };
  });
}

/** All rows as they will be: the written ones in place of the stored. */
export function newest<Row extends Stamped>(stored: readonly Row[], written: readonly Row[]): Row[] {
  const ids = new Set(written.map(({ id }) => id));
  return [...stored.filter(({ id }) => !ids.has(id)), ...written];
}
