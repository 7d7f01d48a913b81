import type { TagTone } from '@renderer/components/Tag';
import type { MfaState } from '@shared/domain/mfa/state';
import type { PersonState, RequestState } from '@shared/domain/people/codes';
import type { LinkStanding } from '@shared/domain/people/links';
import type { OwnersLevel } from '@shared/domain/people/owners';

export const personTone: Record<PersonState, TagTone> = { joiner: 'info', live: 'ok', left: 'none', inactive: 'warn' };
export const standingTone: Record<LinkStanding, TagTone> = {
  'to-come': 'info',
  current: 'ok',
  leaving: 'warn',
  'access-left': 'bad',
  ended: 'none',
};
export const requestTone: Record<RequestState, TagTone> = { asked: 'info', sent: 'info', live: 'ok', refused: 'bad' };
export const mfaTone: Record<MfaState, TagTone> = {
  unknown: 'none',
  registered: 'ok',
  prompted: 'warn',
  'not-registered': 'warn',
  restricted: 'warn',
  'access-lost': 'bad',
  exempt: 'info',
  left: 'none',
};
export const ownersTone: Record<OwnersLevel, TagTone> = { red: 'bad', amber: 'warn', good: 'ok' };

/** The light of a practice's owners, in words. */
export const ownersWords = (owners: number): string =>
  owners === 0 ? 'No owner' : owners === 1 ? '1 owner' : `${owners} owners`;

export const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
export const DATE_WANTED = 'Enter a date, for example 6 August 2018';
