import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** What it means and what to do first. */
  children?: ReactNode;
  actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="cc-empty">
      <h2>{title}</h2>
      {children}
      {actions && <div className="cc-empty__actions">{actions}</div>}
    </div>
  );
}
