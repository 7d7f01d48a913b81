import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ofList } from './address';

interface EditionLinkProps {
  listId: string;
  number: number;
  children?: ReactNode;
}

/** Leads to an edition as it was published. */
export function EditionLink({ listId, number, children }: EditionLinkProps) {
  return (
    <Link to="/distribution-list/editions/$number" params={{ number: String(number) }} search={ofList(listId)}>
      {children ?? `Edition ${number}`}
    </Link>
  );
}
