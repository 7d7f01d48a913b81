export interface PrintOrder {
  practiceId: string;
  /** Tells the app which job this page belongs to. */
  token: string;
  /** On paper the style sheet numbers the pages; in a PDF the app does. */
  toPrinter: boolean;
}

/** Reads `#/practice-status/<practice>?token=<token>[&to=printer]`; null for anything else. */
export function parsePrintHash(hash: string): PrintOrder | null {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const practiceId = /^\/practice-status\/([^/]+)$/.exec(path)?.[1];
  const params = new URLSearchParams(query);
  const token = params.get('token');
  if (!practiceId || !token) return null;
  return { practiceId: decodeURIComponent(practiceId), token, toPrinter: params.get('to') === 'printer' };
}
