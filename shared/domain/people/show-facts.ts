import { mfaFactWords } from '../mfa/facts';
import { showPhone } from '../phone';
import { showDate } from '../show-date';
import {
  ACCOUNT_ORIGIN_LABELS,
  type AccountOrigin,
  LINK_ROLE_LABELS,
  type LinkRole,
  PERSON_STATE_LABELS,
  type PersonState,
} from './codes';
import { linkWords } from './links';
import { PERSON_FIELD_LABELS } from './person-form';
import { readLinkFact, readMfaFactText } from './person-history';
import { REQUEST_FIELD_LABELS } from './request-form';

const DATES = /(?:On|Since)$/;

/** A fact of a person or of a request as a person reads it. */
export function showPeopleFact(field: string, value: string): string {
  if (value === '') return '';
  const link = readLinkFact(field, value);
  if (link !== null) return `${link.odsCode}: ${linkWords(link)}`;
  const mfa = readMfaFactText(field, value);
  if (mfa !== null) return mfaFactWords(mfa);
  if (field === 'origin') return ACCOUNT_ORIGIN_LABELS[value as AccountOrigin] ?? value;
  if (field === 'state') return PERSON_STATE_LABELS[value as PersonState] ?? value;
  if (field === 'role') return LINK_ROLE_LABELS[value as LinkRole] ?? value;
  if (field === 'mobile') return showPhone(value);
  return DATES.test(field) ? showDate(value) : value;
}

/** What a fact of a person is called; links are facts of the person. */
export function personFactLabel(field: string): string {
  if (field.startsWith('link:')) return 'Linked practice';
  if (field.startsWith('mfa:')) return 'MFA';
  return PERSON_FIELD_LABELS[field as keyof typeof PERSON_FIELD_LABELS] ?? field;
}

/** What a fact of a request is called; null for what the history keeps for itself. */
export function requestFactLabel(field: string): string | null {
  return REQUEST_FIELD_LABELS[field as keyof typeof REQUEST_FIELD_LABELS] ?? null;
}
