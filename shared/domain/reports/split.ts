import type { ReportDocument } from './document';

/** A document for each part, and the code that names its file. */
export function documentsByPart(document: ReportDocument): { code: string; document: ReportDocument }[] {
  const [only, ...more] = document.parts;
  if (only !== undefined && more.length === 0)
    return [{ code: only.code || firstWord(document.subject), document: { ...document, contents: false } }];
  return document.parts.map((part) => ({
    code: part.code || part.id,
    document: {
      ...document,
      subject: [part.code, part.title].filter((words) => words !== '').join(' '),
      // What chose the practices says nothing about one of them.
      filters: [],
      contents: false,
      parts: [{ ...part, title: '', code: '', newPage: false }],
    },
  }));
}

const firstWord = (text: string) => text.split(' ', 1)[0] ?? '';
