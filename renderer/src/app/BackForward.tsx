import { useRouter } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { canGoBack, canGoForward, onMove } from './window-history';

/** Two buttons, Alt with the left and right arrow, and the side buttons of a mouse: through the places one has been. */
export function BackForward() {
  const { history } = useRouter();
  const backward = useSyncExternalStore(onMove, canGoBack);
  const forward = useSyncExternalStore(onMove, canGoForward);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.shiftKey || event.metaKey) return;
      if (event.key === 'ArrowLeft') history.back();
      else if (event.key === 'ArrowRight') history.forward();
      else return;
      event.preventDefault();
    };
    const onMouse = (event: MouseEvent) => {
      if (event.button === SIDE_BACK) history.back();
      else if (event.button === SIDE_FORWARD) history.forward();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('mouseup', onMouse);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('mouseup', onMouse);
    };
  }, [history]);
  return (
    <span className="cc-moves">
      <MoveButton
        label="Back"
        shortcut="Alt+ArrowLeft"
        title="Back (Alt+Left)"
        can={backward}
        onMove={() => history.back()}
      >
        ←
      </MoveButton>
      <MoveButton
        label="Forward"
        shortcut="Alt+ArrowRight"
        title="Forward (Alt+Right)"
        can={forward}
        onMove={() => history.forward()}
      >
        →
      </MoveButton>
    </span>
  );
}

const SIDE_BACK = 3;
const SIDE_FORWARD = 4;

interface MoveButtonProps {
  label: string;
  shortcut: string;
  title: string;
  can: boolean;
  onMove: () => void;
  children: string;
}

function MoveButton({ label, shortcut, title, can, onMove: move, children }: MoveButtonProps) {
  return (
    <button
      type="button"
      className="cc-moves__button"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      aria-disabled={!can || undefined}
      title={title}
      onClick={() => {
        if (can) move();
      }}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
