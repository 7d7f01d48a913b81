export interface PrintOrder {
  /** Tells the app which job this page belongs to. */
  token: string;
  /** On paper the style sheet numbers the pages; in a PDF the app does. */
  toPrinter: boolean;
}

/** Reads `#token=…&to=printer`; null for anything else. */
export function parsePrintOrder(hash: string): PrintOrder | null {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const token = words.get('token');
  return token ? { token, toPrinter: words.get('to') === 'printer' } : null;
}
