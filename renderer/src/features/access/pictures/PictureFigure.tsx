import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Loading } from '@renderer/components/Loading';
import { isEmptyPicture, type Picture } from '@shared/domain/picture';
import { lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';
import { PictureTable } from './chart/PictureTable';
import { PictureOutcome } from './PictureOutcome';

// The charting library is large, and only this screen needs it.
const PictureChart = lazy(() => import('./chart/PictureChart'));

interface PictureFigureProps {
  picture: Picture;
  /** What to do where there is nothing to draw. */
  empty: ReactNode;
}

/** A picture on the screen: what it says in words, the chart, the table behind it, and the ways out. */
export function PictureFigure({ picture, empty }: PictureFigureProps) {
  const [showsTable, setShowsTable] = useState(false);
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It may begin below what is in sight.
    if (showsTable) table.current?.scrollIntoView({ block: 'nearest' });
  }, [showsTable]);
  const id = useId();
  const print = useAction('pictures.print');
  const pdf = useAction('pictures.savePdf');
  const isBusy = print.isPending || pdf.isPending;
  // What the other way said before would be taken for this one's answer.
  const start = (way: typeof print | typeof pdf, other: typeof print | typeof pdf) => {
    other.reset();
    way.mutate({ picture });
  };
  if (isEmptyPicture(picture))
    return (
      <section className="picture picture--empty" aria-labelledby={id}>
        <h2 id={id}>{picture.title}</h2>
        {empty}
      </section>
    );
  return (
    <section className="picture" aria-labelledby={id}>
      <div className="picture-head">
        <h2 id={id}>{picture.title}</h2>
        <div className="picture-actions">
          <Button onPress={() => setShowsTable(!showsTable)} aria-expanded={showsTable} aria-controls={`${id}-table`}>
            Show as table
          </Button>
          <Button onPress={() => start(pdf, print)} isDisabled={isBusy} aria-label={`Save as PDF: ${picture.title}`}>
            {pdf.isPending ? 'Saving' : 'Save as PDF'}
          </Button>
          <Button onPress={() => start(print, pdf)} isDisabled={isBusy} aria-label={`Print…: ${picture.title}`}>
            {print.isPending ? 'Opening the print dialog' : 'Print…'}
          </Button>
        </div>
      </div>
      <p className="picture-scope">{picture.scope}</p>
      <p className="picture-sentence">{picture.sentence}</p>
      <PictureOutcome print={print} pdf={pdf} onPrint={() => start(print, pdf)} onSave={() => start(pdf, print)} />
      <Suspense fallback={<Loading>Drawing the picture</Loading>}>
        <PictureChart picture={picture} />
      </Suspense>
      <div ref={table} id={`${id}-table`} className={showsTable ? 'picture-table' : 'cc-visually-hidden'}>
        <PictureTable picture={picture} className="picture-numbers" />
      </div>
      {picture.notes.length > 0 && (
        <ul className="picture-notes">
          {picture.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
