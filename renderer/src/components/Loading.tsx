/** For waits of unknown length. It shows only after a moment, so that quick answers don't flicker. */
export function Loading({ children = 'Loading' }: { children?: string }) {
  return (
    <div className="cc-loading" role="status">
      <span className="cc-spinner" aria-hidden="true" />
      {children}
    </div>
  );
}
