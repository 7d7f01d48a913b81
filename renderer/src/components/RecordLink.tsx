import { useRequest } from '@renderer/app/queries';
import { contractorKey } from '@shared/domain/contractor-name';
import type { ContractorRow } from '@shared/ipc/contractors';
import type { PracticeRow } from '@shared/ipc/practices';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface RecordLinkProps {
  id: string;
  children: ReactNode;
  /** In tables the row itself is what the keyboard opens, so the link needs no Tab stop of its own. */
  inTable?: boolean;
  title?: string;
}

/** Leads to a practice's page. */
export function PracticeLink({ id, children, inTable, title }: RecordLinkProps) {
  return (
    <Link to="/practices/$id" params={{ id }} tabIndex={inTable ? -1 : undefined} title={title}>
      <bdi>{children}</bdi>
    </Link>
  );
}

/** Leads to a contractor's page. */
export function ContractorLink({ id, children, inTable, title }: RecordLinkProps) {
  return (
    <Link to="/contractors/$id" params={{ id }} tabIndex={inTable ? -1 : undefined} title={title}>
      <bdi>{children}</bdi>
    </Link>
  );
}

/** Leads to a recipient of the distribution list, chosen in its table. */
export function RecipientLink({ id, children, inTable, title }: RecordLinkProps) {
  return (
    <Link to="/distribution-list/recipients" search={{ id }} tabIndex={inTable ? -1 : undefined} title={title}>
      <bdi>{children}</bdi>
    </Link>
  );
}

/** Leads to a person's page. */
export function PersonLink({ id, children, inTable, title }: RecordLinkProps) {
  return (
    <Link to="/people/$id" params={{ id }} tabIndex={inTable ? -1 : undefined} title={title}>
      <bdi>{children}</bdi>
    </Link>
  );
}

/** Leads to a notification's page. */
export function NotificationLink({ id, children, inTable, title }: RecordLinkProps) {
  return (
    <Link to="/notifications/$id" params={{ id }} tabIndex={inTable ? -1 : undefined} title={title}>
      <bdi>{children}</bdi>
    </Link>
  );
}

/** Leads to a distribution list as it is now. */
export function ListLink({ id, children, inTable, title }: RecordLinkProps) {
  return (
    <Link to="/distribution-list" search={{ list: id }} tabIndex={inTable ? -1 : undefined} title={title}>
      <bdi>{children}</bdi>
    </Link>
  );
}

/** A code as it stands in a text: a link where a practice of the register has it. */
export function CodeLink({ code }: { code: string }) {
  const rows = useRequest('practices.list', {}).data;
  const found = rows && practicesBy(rows).byCode.get(code);
  return found ? <PracticeLink id={found}>{code}</PracticeLink> : code;
}

/** An address as it stands in a text: a link to the practice whose mailbox it is. */
export function MailboxLink({ address }: { address: string }) {
  const rows = useRequest('practices.list', {}).data;
  const found = rows && practicesBy(rows).byAddress.get(address.toLowerCase());
  return found ? <PracticeLink id={found}>{address}</PracticeLink> : address;
}

/** A contractor's name as it stands in a text: a link where the register has the contractor. */
export function ContractorNameLink({ name }: { name: string }) {
  const rows = useRequest('contractors.list', {}).data;
  const found = rows && contractorsByName(rows).get(contractorKey(name));
  return found ? <ContractorLink id={found}>{name}</ContractorLink> : name;
}

const LINKED: Record<string, (value: string) => ReactNode> = {
  odsCode: (value) => <CodeLink code={value} />,
  predecessorCode: (value) => <CodeLink code={value} />,
  successorCode: (value) => <CodeLink code={value} />,
  mailboxAddress: (value) => <MailboxLink address={value} />,
  contractorName: (value) => <ContractorNameLink name={value} />,
};

/** A fact in the history: codes, mailboxes and contractors lead to their pages. */
export function LinkedFact({ field, value }: { field: string; value: string }) {
  return <>{LINKED[field]?.(value) ?? value}</>;
}

// One index for each answer of the app, whoever asks for it.
const practiceIndexes = new WeakMap<readonly PracticeRow[], PracticeIndex>();
const contractorIndexes = new WeakMap<readonly ContractorRow[], Map<string, string>>();

interface PracticeIndex {
  byCode: Map<string, string>;
  byAddress: Map<string, string>;
}

export function practicesBy(rows: readonly PracticeRow[]): PracticeIndex {
  let index = practiceIndexes.get(rows);
  if (!index) {
    const addressed = rows.filter(({ mailboxAddress }) => mailboxAddress !== '');
    index = {
      byCode: new Map(rows.map(({ odsCode, id }) => [odsCode, id])),
      byAddress: new Map(addressed.map(({ mailboxAddress, id }) => [mailboxAddress.toLowerCase(), id])),
    };
    practiceIndexes.set(rows, index);
  }
  return index;
}

export function contractorsByName(rows: readonly ContractorRow[]): Map<string, string> {
  let index = contractorIndexes.get(rows);
  if (!index) {
    index = new Map(rows.map(({ name, id }) => [contractorKey(name), id]));
    contractorIndexes.set(rows, index);
  }
  return index;
}
