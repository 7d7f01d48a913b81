let saved: string | null = null;

/** Leaves a message for the next page to show once, after a save. */
export function leaveSavedMessage(message: string): void {
  saved = message;
}

export function takeSavedMessage(): string | null {
  const message = saved;
  saved = null;
  return message;
}
