import type { ReportDocument } from '@shared/domain/reports/document';
import { PaperContents } from './PaperContents';
import { PaperHead } from './PaperHead';
import { PaperPart } from './PaperPart';
import { headingAt } from './paper-parts';
import './paper.scss';

interface ReportPaperProps {
  document: ReportDocument;
  /** 2 on a screen, whose own title is the h1. */
  level?: 1 | 2;
  /** The page of each part, by id, once the paper is made into pages. */
  pages?: Readonly<Record<string, number>>;
}

/** The width of A4 within its margins, at 96 dots an inch. */
const WIDTH = { portrait: 670, landscape: 1000 };
const NO_PAGES = {};

/** A document as it comes out of the printer. The preview, the printer and the PDF draw it with this one component. */
export function ReportPaper({ document, level = 1, pages = NO_PAGES }: ReportPaperProps) {
  const { parts, contents, landscape, look } = document;
  const heading = headingAt(level);
  const width = WIDTH[landscape ? 'landscape' : 'portrait'];
  return (
    <article
      className={`paper ${look ? `paper--${look}` : ''} ${level === 1 ? '' : 'paper--preview'}`}
      aria-labelledby="paper-title"
    >
      <PaperHead document={document} heading={heading} />
      {contents && <PaperContents parts={parts} pages={pages} heading={headingAt(level + 1)} />}
      {parts.map((part) => (
        <PaperPart key={part.id} part={part} level={level + 1} width={width} />
      ))}
    </article>
  );
}
