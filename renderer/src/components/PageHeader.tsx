import { type ReactNode, useEffect } from 'react';

interface PageHeaderProps {
  title: string;
  /** One line of facts: "620 practices · 471 on the distribution list". */
  facts?: ReactNode;
  actions?: ReactNode;
}

/** The one h1 of a screen. The shell moves the focus to it after a move to another screen. */
export function PageHeader({ title, facts, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} – CCHub Console`;
  }, [title]);
  return (
    <div className="cc-page-header">
      <h1 tabIndex={-1}>{title}</h1>
      {facts && <span className="cc-page-header__facts">{facts}</span>}
      {actions && <div className="cc-page-header__actions">{actions}</div>}
    </div>
  );
}
