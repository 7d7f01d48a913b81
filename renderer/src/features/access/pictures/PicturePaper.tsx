import { showDateTime } from '@shared/domain/calendar-date';
import type { RouteOutput } from '@shared/ipc/routes';
import PictureChart from './chart/PictureChart';
import { PictureTable } from './chart/PictureTable';
import '../../reports/paper.scss';
import './picture-paper.scss';

/** The width of A4 within its margins, at 96 dots an inch. */
const WIDTH = 670;

/** A picture on paper, with its table and as at when. */
export function PicturePaper({ paper: { picture, asAt, preparedBy } }: { paper: RouteOutput<'pictures.paper'> }) {
  return (
    <article className="paper paper--picture" aria-labelledby="paper-title">
      <header>
        <h1 className="paper-title" id="paper-title">
          {picture.title}
        </h1>
        <p>
          <bdi>{picture.scope}</bdi> · As at {showDateTime(asAt)} · Prepared by <bdi>{preparedBy}</bdi>
        </p>
      </header>
      <p className="paper-picture__sentence">{picture.sentence}</p>
      <PictureChart picture={picture} width={WIDTH} />
      <PictureTable picture={picture} className="paper-picture__table" />
      <ul>
        {picture.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </article>
  );
}
