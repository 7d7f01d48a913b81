import type { TableAddress } from '@renderer/features/tables/address';
import type { HomeLine } from '@shared/domain/home/lines';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface LineLinkProps {
  line: HomeLine;
  today: string;
  children: ReactNode;
  className?: string;
}

/** Leads to the rows that a line counts. */
export function LineLink({ line, today, children, className }: LineLinkProps) {
  return (
    <Link to={`/${line.screen}`} search={addressOfLine(line, today)} className={className}>
      {children}
    </Link>
  );
}

/** A table's own view where it has one that asks the same; its first view with the line's filters elsewhere. */
export function addressOfLine({ view, filters }: HomeLine, today: string): TableAddress {
  return view === 'all' ? { view, filters: [...filters(today)] } : { view };
}
