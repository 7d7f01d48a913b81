import type { MailboxKind, MailboxStatus } from '@shared/domain/codes';
import type { LinkRole } from '@shared/domain/people/codes';
import type { RequestFacts } from '@shared/domain/people/request-form';
import { canSendRequests, missingFacts, nextRequestStep, requestState } from '@shared/domain/people/request-rules';
import type { RequestView } from '@shared/ipc/people';
import type { EntityManager } from 'typeorm';

/** A request with its practice, that practice's mailbox, and the person that came of it. */
export interface RequestLine {
  id: string;
  version: number;
  facts: RequestFacts;
  notificationId: string | null;
  practice: { id: string; odsCode: string; name: string; contractorName: string };
  mailbox: { address: string; kind: MailboxKind; status: MailboxStatus } | null;
  /** Null where there is none, or it is in the bin. */
  person: { id: string; fullName: string } | null;
}

interface Row {
  id: string;
  version: number | string;
  practice_id: string;
  ods_code: string;
  practice_name: string;
  contractor_name: string;
  address: string | null;
  kind: MailboxKind | null;
  status: MailboxStatus | null;
  full_name: string;
  personal_address: string;
  mobile: string;
  role: LinkRole | '';
  asked_on: string;
  sent_on: string | null;
  live_on: string | null;
  refused_on: string | null;
  refusal_reason: string;
  reminded_on: string | null;
  notes: string;
  notification_id: string | null;
  person_id: string | null;
  person_name: string | null;
}

const SELECT = `
  SELECT r.*, s.ods_code, s.name AS practice_name, c.name AS contractor_name, m.address, m.kind, m.status,
         p.full_name AS person_name
  FROM user_request r
  JOIN practice s ON s.id = r.practice_id
  JOIN contractor c ON c.id = s.contractor_id
  LEFT JOIN mailbox m ON m.practice_id = s.id AND m.deleted_at IS NULL AND m.status <> 'closed'
  LEFT JOIN person p ON p.id = r.person_id AND p.deleted_at IS NULL
  WHERE r.deleted_at IS NULL AND s.deleted_at IS NULL`;

/** Requests of one practice, of one person, or one by its id; the newest first. */
export async function loadRequests(
  manager: EntityManager,
  of: { practiceId: string } | { personId: string } | { id: string },
): Promise<RequestLine[]> {
  const mark = manager.connection.options.type === 'postgres' ? '$1' : '?';
  const [column, value] =
    'practiceId' in of ? ['practice_id', of.practiceId] : 'personId' in of ? ['person_id', of.personId] : ['id', of.id];
  const rows = (await manager.query(`${SELECT} AND r.${column} = ${mark} ORDER BY r.asked_on DESC, r.id DESC`, [
    value,
  ])) as Row[];
  return rows.map(lineOf);
}

function lineOf(row: Row): RequestLine {
  const { address, kind, status } = row;
  return {
    id: row.id,
    version: Number(row.version),
    facts: {
      fullName: row.full_name,
      personalAddress: row.personal_address,
      mobile: row.mobile,
      role: row.role,
      askedOn: row.asked_on,
      notes: row.notes,
      sentOn: row.sent_on ?? '',
      liveOn: row.live_on ?? '',
      refusedOn: row.refused_on ?? '',
      refusalReason: row.refusal_reason,
      remindedOn: row.reminded_on ?? '',
      personId: row.person_id ?? '',
    },
    notificationId: row.notification_id,
    practice: {
      id: row.practice_id,
      odsCode: row.ods_code,
      name: row.practice_name,
      contractorName: row.contractor_name,
    },
    mailbox: address === null || kind === null || status === null ? null : { address, kind, status },
    person:
      row.person_id === null || row.person_name === null ? null : { id: row.person_id, fullName: row.person_name },
  };
}

/** Requests as pages show them: those on their way first. */
export function requestViews(
  lines: readonly RequestLine[],
  { today, helpdesk }: { today: string; helpdesk: string },
): RequestView[] {
  const views = lines.map((line): RequestView => {
    const { facts } = line;
    const { sentOn, liveOn, refusedOn, refusalReason, remindedOn, personId: _, ...values } = facts;
    const { contractorName: __, ...practice } = line.practice;
    const state = requestState(facts);
    return {
      id: line.id,
      version: line.version,
      practice,
      values,
      state,
      sentOn,
      liveOn,
      refusedOn,
      refusalReason,
      remindedOn,
      missing: state === 'live' ? [] : missingFacts(facts),
      nextStep: nextRequestStep(facts, { today, mailboxReady: canSendRequests(line.mailbox), helpdesk }),
      person: line.person,
      notificationId: line.notificationId,
    };
  });
  return [...views.filter(({ nextStep }) => nextStep !== null), ...views.filter(({ nextStep }) => nextStep === null)];
}
