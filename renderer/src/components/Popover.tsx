import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface PopoverProps {
  /** What it hangs on, and gets the focus back. */
  anchor: RefObject<HTMLElement | null>;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

const GAP = 4;

/** A small dialog at a button. Escape and a press elsewhere close it; the focus goes in, and back to the button. */
export function Popover({ anchor, label, onClose, children }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const newest = useRef(onClose);
  useEffect(() => {
    newest.current = onClose;
  });

  useLayoutEffect(() => {
    const popover = box.current;
    if (!popover) return;
    popover.showPopover();
    place(popover, anchor.current);
    popover.querySelector<HTMLElement>('select, input, button')?.focus({ preventScroll: true });
    const button = anchor.current;
    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed') newest.current();
    };
    const onResize = () => newest.current();
    const watcher = new ResizeObserver(() => place(popover, button));
    watcher.observe(popover);
    popover.addEventListener('toggle', onToggle);
    window.addEventListener('resize', onResize);
    return () => {
      watcher.disconnect();
      popover.removeEventListener('toggle', onToggle);
      window.removeEventListener('resize', onResize);
      const hadFocus = popover.contains(document.activeElement) || document.activeElement === document.body;
      if (hadFocus) button?.focus({ preventScroll: true });
    };
  }, [anchor]);

  return (
    <div ref={box} popover="auto" role="dialog" aria-label={label} className="cc-popover">
      {children}
    </div>
  );
}

/** Under the button, and wholly in the window. */
function place(popover: HTMLElement, button: HTMLElement | null): void {
  const at = button?.getBoundingClientRect();
  if (!at) return;
  const { offsetWidth: width, offsetHeight: height } = popover;
  const left = Math.max(GAP, Math.min(at.left, window.innerWidth - width - GAP));
  const below = at.bottom + GAP;
  const top = below + height > window.innerHeight ? Math.max(GAP, window.innerHeight - height - GAP) : below;
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
}
