export interface PrintOrder {
  /** A practice's status report, or a table or picture that the app holds ready. */
  paper: { kind: 'practice-status'; practiceId: string } | { kind: 'table' } | { kind: 'picture' };
  /** Tells the app which job this page belongs to. */
  token: string;
  /** On paper the style sheet numbers the pages; in a PDF the app does. */
  toPrinter: boolean;
}

/** Reads `#/practice-status/<practice>?token=<token>[&to=printer]`, `#/table?token=…` or `#/picture?token=…`; null for anything else. */
export function parsePrintHash(hash: string): PrintOrder | null {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const practiceId = /^\/practice-status\/([^/]+)$/.exec(path)?.[1];
  const params = new URLSearchParams(query);
  const token = params.get('token');
  if (!token) return null;
  const toPrinter = params.get('to') === 'printer';
  if (path === '/table' || path === '/picture')
    return { paper: { kind: path === '/table' ? 'table' : 'picture' }, token, toPrinter };
  if (!practiceId) return null;
  return { paper: { kind: 'practice-status', practiceId: decodeURIComponent(practiceId) }, token, toPrinter };
}
