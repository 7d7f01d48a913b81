import type { ReportBlock } from '@shared/domain/reports/document';
import { lazy, Suspense } from 'react';
import { PaperFacts } from './PaperFacts';
import { PaperTable } from './PaperTable';

// Only papers with pictures need the charting library.
const PaperPicture = lazy(() => import('./PaperPicture'));

export function PaperBlock({ block, width }: { block: ReportBlock; width: number }) {
  switch (block.kind) {
    case 'text':
      return (
        <p className="paper-text">
          <bdi>{block.text}</bdi>
        </p>
      );
    case 'facts':
      return <PaperFacts facts={block.facts} />;
    case 'table':
      return <PaperTable table={block} />;
    case 'picture':
      return (
        // A part that is still to come, so that nothing is printed without it.
        <Suspense fallback={<p data-parts={1}>Drawing the picture</p>}>
          <PaperPicture picture={block.picture} width={width} />
        </Suspense>
      );
  }
}
