import { focusAfterMove } from '@renderer/app/focus';
import { type ReactNode, useEffect, useRef } from 'react';

interface PageHeaderProps {
  title: string;
  /** One line of facts: "620 practices · 471 on the distribution list". */
  facts?: ReactNode;
  actions?: ReactNode;
}

/** The one h1 of a screen. It takes the focus after a move to the screen. */
export function PageHeader({ title, facts, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – CCHub Console`;
    focusAfterMove(heading.current);
  }, [title]);
  return (
    <div className="cc-page-header">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {facts && <span className="cc-page-header__facts">{facts}</span>}
      {actions && <div className="cc-page-header__actions">{actions}</div>}
    </div>
  );
}
