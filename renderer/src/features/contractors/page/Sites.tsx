import { counted } from '@renderer/app/numbers';
import { PracticeLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { listTone, SHORT_KINDS, statusTone } from '@renderer/features/practices/words';
import { LIST_STATE_LABELS, PRACTICE_STATUS_LABELS } from '@shared/domain/codes';
import type { ContractorDetail } from '@shared/ipc/contractors';

/** The contractor's practices, each a link to its page. */
export function Sites({ detail }: { detail: ContractorDetail }) {
  const closed = detail.sites.length - detail.practices;
  return (
    <section aria-labelledby="sites-heading">
      <h2 id="sites-heading" className="cc-section-heading">
        Practices
        <span className="cc-secondary cc-practice__count">
          {counted(detail.practices, 'practice')}
          {closed > 0 && `, ${closed} more closed`}
        </span>
      </h2>
      {detail.sites.length === 0 ? (
        <p>No practice of the register has this contractor.</p>
      ) : (
        <div className="contractor-sites">
          <table>
            <thead>
              <tr>
                <th scope="col">ODS code</th>
                <th scope="col">Practice</th>
                <th scope="col">Mailbox</th>
                <th scope="col">List</th>
              </tr>
            </thead>
            <tbody>
              {detail.sites.map((site) => (
                <tr key={site.id}>
                  <td className="cc-code">
                    <PracticeLink id={site.id}>{site.odsCode}</PracticeLink>
                  </td>
                  <td>
                    <PracticeLink id={site.id}>{site.name}</PracticeLink>{' '}
                    {site.status !== 'open' && (
                      <Tag tone={statusTone[site.status]}>{PRACTICE_STATUS_LABELS[site.status]}</Tag>
                    )}
                    <span className="cc-secondary cc-practice__line">{site.town}</span>
                  </td>
                  <td className="contractor-sites__mailbox">
                    <Address address={site.mailboxAddress || SHORT_KINDS[site.mailboxKind]} />
                  </td>
                  <td>
                    <Tag tone={listTone[site.listState]}>{LIST_STATE_LABELS[site.listState]}</Tag>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** Breaks before the @, not in the middle of a word. */
function Address({ address }: { address: string }) {
  const at = address.indexOf('@');
  if (at < 0) return address;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}
