import type { ReportDocument } from './document';

/** How a practice's part calls itself; a part that says only that there is none has another name. */
const OF_PRACTICE = /^practice-(.+)$/;

/** A document for each practice of a status report, and the code that names its file. */
export function documentsByPractice(document: ReportDocument): { code: string; document: ReportDocument }[] {
  const parts = document.parts.filter(({ id }) => OF_PRACTICE.test(id));
  const [only] = parts;
  if (only !== undefined && parts.length === 1)
    return [{ code: codeOf(only), document: { ...document, contents: false } }];
  return parts.map((part) => ({
    code: codeOf(part),
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

const codeOf = ({ id, code }: ReportDocument['parts'][number]) => code || (OF_PRACTICE.exec(id)?.[1] ?? id);
