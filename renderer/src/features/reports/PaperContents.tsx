import { anchorOf, type ReportPart } from '@shared/domain/reports/document';
import type { MouseEvent } from 'react';
import type { Heading } from './paper-parts';

interface PaperContentsProps {
  parts: readonly ReportPart[];
  /** The page of each part, by id; none on a screen. */
  pages: Readonly<Record<string, number>>;
  heading: Heading;
}

/** The parts, each leading to where it begins. */
export function PaperContents({ parts, pages, heading: Title }: PaperContentsProps) {
  return (
    <nav className="paper-contents" aria-labelledby="paper-contents">
      <Title className="paper-section" id="paper-contents">
        Contents
      </Title>
      <ol>
        {parts.map(({ id, title, code }) => (
          <li key={id}>
            <a href={`#${anchorOf(id)}`} onClick={(event) => goTo(event, anchorOf(id))}>
              {code !== '' && <span className="paper-code">{code}</span>} <bdi>{title}</bdi>
            </a>
            <span className="paper-contents__page">{pages[id] ?? ''}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** On a screen the address says which page of the console it is, so that it can't lead into the paper. */
function goTo(event: MouseEvent, anchor: string): void {
  event.preventDefault();
  const part = document.getElementById(anchor);
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
}
