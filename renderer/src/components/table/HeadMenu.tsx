import { type ReactNode, useRef, useState } from 'react';
import { Popover } from '../Popover';

interface HeadMenuProps {
  /** The column's heading. */
  label: string;
  isFiltered: boolean;
  children: (close: () => void) => ReactNode;
}

/** The button beside a heading: order, filter, place and width of its column. */
export function HeadMenu({ label, isFiltered, children }: HeadMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={isFiltered ? 'cc-table__menu cc-table__menu--filtered' : 'cc-table__menu'}
        aria-label={`Options for ${label}${isFiltered ? ', filtered' : ''}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen((open) => !open)}
      >
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          {isFiltered ? <path d="M1 2h14l-5.5 6.5V14l-3-1.5v-4z" /> : <path d="M2 5.5 8 12l6-6.5z" />}
        </svg>
      </button>
      {isOpen && (
        <Popover anchor={button} label={`Options for ${label}`} onClose={() => setOpen(false)}>
          {children(() => setOpen(false))}
        </Popover>
      )}
    </>
  );
}
