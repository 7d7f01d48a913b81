import { number } from '@renderer/app/numbers';
import { HOME_LINES, type HomeCardModel, type HomeLineId, type LineCount, toneOf } from '@shared/domain/home/lines';
import { showAge, showComing } from '@shared/domain/home/words';
import { Card, CardCount } from './Card';
import { LineLink } from './LineLink';

interface LineCardProps {
  card: HomeCardModel;
  counts: Partial<Record<HomeLineId, LineCount>>;
  today: string;
}

/** A line that counts rows of a table, and what of them is worth knowing. */
export function LineCard({ card, counts, today }: LineCardProps) {
  const countOf = (id: HomeLineId) => counts[id]?.count ?? 0;
  const line = HOME_LINES[card.main];
  const said = dateWords(card.main, counts, today);
  return (
    <Card tone={toneOf(card, countOf)}>
      <LineLink line={line} today={today} className="home-card__link">
        <CardCount count={countOf(card.main)} words={line.words(countOf(card.main))} />
      </LineLink>
      {said !== '' && <p className="home-card__detail">{said}</p>}
      <ul className="home-card__parts">
        {card.parts
          .filter((id) => countOf(id) > 0)
          .map((id) => (
            <li key={id}>
              <LineLink line={HOME_LINES[id]} today={today}>
                {number(countOf(id))} {HOME_LINES[id].words(countOf(id))}
              </LineLink>
              {dateWords(id, counts, today, ', ')}
            </li>
          ))}
      </ul>
    </Card>
  );
}

/** "oldest 4 days", or of what is to come "the first on 3 December 2026". */
function dateWords(id: HomeLineId, counts: LineCardProps['counts'], today: string, before = ''): string {
  const { count = 0, first = '' } = counts[id] ?? {};
  if (first === '') return '';
  if (HOME_LINES[id].date === 'receivedOn') return `${before}oldest ${showAge(first, today)}`;
  return `${before}${count === 1 ? '' : 'the first '}${showComing(first, today)}`;
}
