import { isEmptyPicture, type Picture } from '@shared/domain/picture';
import PictureChart from '../access/pictures/chart/PictureChart';
import { PictureTable } from '../access/pictures/chart/PictureTable';
import './paper-picture.scss';

/** A picture with its table, and what else one must know to read it. */
export default function PaperPicture({ picture, width }: { picture: Picture; width: number }) {
  return (
    <div className="paper-picture">
      {!isEmptyPicture(picture) && <PictureChart picture={picture} width={width} />}
      <PictureTable picture={picture} className="paper-picture__table" />
      {picture.notes.length > 0 && (
        <ul>
          {picture.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
