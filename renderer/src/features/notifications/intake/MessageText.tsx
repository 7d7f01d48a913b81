/** The words of a message: plain text in a box that scrolls, and that the keyboard can scroll. */
export function MessageText({ label, text }: { label: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="cc-intake__text" aria-label={label} tabIndex={0}>
      {text.trim() === '' ? <span className="cc-secondary">The message has no text.</span> : text}
    </section>
  );
}
