import type { useAction, useRequest } from '@renderer/app/queries';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import {
  ACCOUNT_CARDS,
  type HomeCardModel,
  type HomeLineId,
  type LineCount,
  REGISTER_CARDS,
} from '@shared/domain/home/lines';
import type { HomeRegister } from '@shared/ipc/home';
import type { ReactElement } from 'react';
import { BackupCard } from './BackupCard';
import { ImportsCard } from './ImportsCard';
import { LineCard } from './LineCard';
import { ListCard, listNeedsDoing } from './ListCards';

interface DoCardsProps {
  home: HomeRegister;
  accounts: Pick<ReturnType<typeof useRequest<'home.accounts'>>, 'data' | 'isPending'>;
  backUp: ReturnType<typeof useAction<'backups.make'>>;
}

/** Something to look after: a card while there is something to do, its name among what is in order otherwise. */
interface Matter {
  name: string;
  cards: ReactElement[];
}

/** A card for each thing to do, and what was looked at and is in order. */
export function DoCards({ home, accounts, backUp }: DoCardsProps) {
  const matters = mattersOf(home, accounts.data, backUp);
  const cards = matters.flatMap((matter) => matter.cards);
  const inOrder = matters.filter((matter) => matter.cards.length === 0).map(({ name }) => name);
  const isAllDone = cards.length === 0 && accounts.data !== undefined;
  return (
    <>
      {isAllDone && (
        <Notice tone="good" title="Nothing needs doing">
          <p>Everything that the console looks after is in order.</p>
        </Notice>
      )}
      {cards.length > 0 && (
        <ul className="home-cards" aria-label="What needs doing">
          {cards}
        </ul>
      )}
      {accounts.isPending && <Loading>Looking at people’s access</Loading>}
      {inOrder.length > 0 && <p className="home-order">In order: {inOrder.join(' · ')}</p>}
    </>
  );
}

function mattersOf(home: HomeRegister, accounts: DoCardsProps['accounts']['data'], backUp: DoCardsProps['backUp']) {
  const { today, lists, imports, backup } = home;
  const counts: Partial<Record<HomeLineId, LineCount>> = { ...home.counts, ...accounts?.counts };
  const one = (name: string, card: ReactElement | false): Matter => ({ name, cards: card ? [card] : [] });
  const counted = (card: HomeCardModel) => {
    const isThere = [card.main, ...card.parts].some((id) => (counts[id]?.count ?? 0) > 0);
    return one(card.name, isThere && <LineCard key={card.id} card={card} counts={counts} today={today} />);
  };
  // Before anybody is linked, every practice would seem to be without an owner.
  const ofAccounts = accounts === undefined || accounts.people === 0 ? [] : ACCOUNT_CARDS;
  const [first, ...others] = REGISTER_CARDS;
  return [
    ...[...(first ? [first] : []), ...ofAccounts, ...others].map(counted),
    {
      name: 'distribution list',
      cards: lists.filter(listNeedsDoing).map((list) => <ListCard key={list.id} list={list} />),
    },
    one('imports', imports.waiting > 0 && <ImportsCard key="imports" imports={imports} />),
    one('backups', backup.state !== 'good' && <BackupCard key="backup" backup={backup} today={today} make={backUp} />),
  ];
}
