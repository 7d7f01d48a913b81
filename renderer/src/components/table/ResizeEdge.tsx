import type { PointerEvent } from 'react';

/** The right edge of a heading, to be dragged. Shift and the arrow keys, and the heading's menu, do the same. */
export function ResizeEdge({ onWidth }: { onWidth: (width: number) => void }) {
  function onPointerDown(event: PointerEvent<HTMLSpanElement>) {
    const edge = event.currentTarget;
    const heading = edge.closest('th');
    if (!heading) return;
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
    const start = heading.offsetWidth;
    const from = event.clientX;
    const move = (moved: globalThis.PointerEvent) => onWidth(start + moved.clientX - from);
    const end = () => {
      edge.removeEventListener('pointermove', move);
      edge.removeEventListener('pointerup', end);
      edge.removeEventListener('pointercancel', end);
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', end);
    edge.addEventListener('pointercancel', end);
  }
  return (
    <span
      className="cc-table__edge"
      aria-hidden="true"
      // Or the heading would be dragged instead.
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={onPointerDown}
    />
  );
}
