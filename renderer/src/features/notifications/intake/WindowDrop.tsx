import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { takeDrop } from './take-drop';
import './window-drop.scss';

/** Mails can be dropped anywhere on the window, and are logged; workbooks go to the import. */
export function WindowDrop() {
  const [isOver, setOver] = useState(false);
  const navigate = useNavigate();
  useEffect(() => {
    let own = false;
    let depth = 0;
    const settle = (next: number) => {
      depth = Math.max(next, 0);
      setOver(depth > 0);
    };
    /** A heading of a table that is moved, a text within the page: none of ours. */
    const isOurs = (event: DragEvent) => !own && !event.defaultPrevented && isWanted(event);
    // Without "copy", Outlook would move the mail to its deleted items.
    const accept = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const on = {
      dragstart: () => {
        own = true;
      },
      dragend: () => {
        own = false;
        settle(0);
      },
      dragenter: (event: DragEvent) => {
        if (!isOurs(event)) return settle(0);
        accept(event);
        settle(depth + 1);
      },
      dragover: (event: DragEvent) => {
        if (isOurs(event)) accept(event);
      },
      dragleave: () => settle(depth - 1),
      drop: (event: DragEvent) => {
        settle(0);
        if (!isOurs(event) || event.dataTransfer === null) return;
        accept(event);
        // Both are gone once the event is over.
        const files = [...event.dataTransfer.files];
        const text = event.dataTransfer.getData('text/plain');
        void takeDrop(files, text, (to) => void navigate({ to }));
      },
    };
    const entries = Object.entries(on) as [keyof typeof on, (event: DragEvent) => void][];
    for (const [name, listener] of entries) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of entries) window.removeEventListener(name, listener);
    };
  }, [navigate]);
  return isOver ? (
    <div className="cc-drop-here" aria-hidden="true">
      <p>Drop the mail to log it. Nothing is logged until you have looked at it.</p>
    </div>
  ) : null;
}

/** Files always; a text only outside of fields, which take it by themselves. While a question is open, nothing. */
function isWanted({ dataTransfer, target }: DragEvent): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return false;
  const types = dataTransfer?.types ?? [];
  if (types.includes('Files')) return true;
  const inField = target instanceof Element && target.closest('input, textarea, select') !== null;
  return types.includes('text/plain') && !inField;
}
