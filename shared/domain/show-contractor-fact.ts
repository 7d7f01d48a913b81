import { showDate } from './calendar-date';
import { APPLICATION_ROUTE_LABELS, CONTRACT_TYPE_LABELS, CONTRACTOR_KIND_LABELS, EGRESS_STATUS_LABELS } from './codes';
import type { ContractorContact } from './contractor-form';

const DATES = new Set<string>([
  'contractStart',
  'contractEnd',
  'noticeGivenOn',
  'egressToldOn',
  'egressConfirmedOn',
  'routeAnswerOn',
]);
const CODES: Partial<Record<string, Record<string, string>>> = {
  kind: CONTRACTOR_KIND_LABELS,
  contractType: CONTRACT_TYPE_LABELS,
  egressStatus: EGRESS_STATUS_LABELS,
  routeAnswer: APPLICATION_ROUTE_LABELS,
  routeOverride: APPLICATION_ROUTE_LABELS,
};

/** A contact on one line: "Kim Lee, manager, kim@example.org, 01632 960451". */
function showContact({ name, role, email, phone }: ContractorContact): string {
  return [name, role, email, phone].filter((part) => part !== '').join(', ');
}

/** A fact of a contractor, as the history keeps it, as a person reads it. Contacts are JSON there. */
export function showContractorFact(field: string, value: string): string {
  if (value === '') return '';
  if (DATES.has(field)) return showDate(value);
  if (field === 'contacts') return showContacts(value);
  if (field === 'tradingNames') return value.replaceAll('\n', ', ');
  return CODES[field]?.[value] ?? value;
}

function showContacts(json: string): string {
  try {
    return (JSON.parse(json) as ContractorContact[]).map(showContact).join('; ');
  } catch {
    return json;
  }
}
