import { showDateTime } from '@shared/domain/calendar-date';
import type { EditionHead } from '@shared/ipc/distribution-list';
import { Link } from '@tanstack/react-router';
import { ofList } from '../address';
import { EditionLink } from '../EditionLink';

/** Why an edition was published, what was on it by rule, and what it can be held against. */
export function EditionAbout({ edition, ruleWords }: { edition: EditionHead; ruleWords: string }) {
  const { listId, number, publishedAt, publishedBy, putBack } = edition;
  return (
    <dl className="edition-about">
      <div>
        <dt>Published:</dt>
        <dd>
          {showDateTime(publishedAt)} by <bdi>{publishedBy}</bdi>
        </dd>
      </div>
      <div>
        <dt>Why:</dt>
        <dd>
          <bdi>{edition.reason}</bdi>
        </dd>
      </div>
      {putBack !== null && (
        <div>
          <dt>Put back:</dt>
          <dd>
            <EditionLink listId={listId} number={putBack} />
          </dd>
        </div>
      )}
      <div>
        <dt>On it by rule:</dt>
        <dd>
          <bdi>{ruleWords}</bdi>
        </dd>
      </div>
      <div>
        <dt>Compare with:</dt>
        <dd>
          {number > 1 && (
            <>
              <Link
                to="/distribution-list/editions/compare"
                search={{ ...ofList(listId), from: number - 1, to: number }}
              >
                edition {number - 1}
              </Link>
              {' · '}
            </>
          )}
          <Link to="/distribution-list/editions/compare" search={{ ...ofList(listId), from: number }}>
            the list now
          </Link>
        </dd>
      </div>
    </dl>
  );
}
