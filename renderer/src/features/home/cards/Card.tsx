import { number } from '@renderer/app/numbers';
import type { HomeTone } from '@shared/domain/home/lines';
import type { ReactNode } from 'react';

interface CardProps {
  tone: HomeTone;
  children: ReactNode;
}

/** One thing to do; the colour repeats what its words say. */
export function Card({ tone, children }: CardProps) {
  return <li className={`home-card home-card--${tone}`}>{children}</li>;
}

/** What stands first on a card: the number with its words. It goes into the link that leads to exactly those rows. */
export function CardCount({ count, words }: { count: number; words: string }) {
  return (
    <>
      <span className="home-card__number">{number(count)}</span> <span className="home-card__words">{words}</span>
    </>
  );
}
