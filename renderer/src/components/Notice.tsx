import type { ReactNode } from 'react';

interface NoticeProps {
  tone?: 'info' | 'warn' | 'bad' | 'good';
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out as soon as it appears; off for what was there from the beginning. */
  announce?: boolean;
}

export function Notice({ tone = 'info', title, children, actions, announce = false }: NoticeProps) {
  return (
    <div className={`cc-notice cc-notice--${tone}`} role={announce ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      {title && <p className="cc-notice__title">{title}</p>}
      {children}
      {actions && <div className="cc-notice__actions">{actions}</div>}
    </div>
  );
}
