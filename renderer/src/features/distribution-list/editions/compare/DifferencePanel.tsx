import { Button, buttonClass } from '@renderer/components/Button';
import { Tag } from '@renderer/components/Tag';
import { showDateTime } from '@shared/domain/calendar-date';
import { Link } from '@tanstack/react-router';
import { CHANGE_TONES, CHANGE_WORDS } from '../words';
import { CauseLink } from './CauseLink';
import { Addresses } from './columns';
import type { ChangeLine } from './lines';

/** All that a comparison says of one address, with the way to what it is about and to what brought it about. */
export function DifferencePanel({ line, onClose }: { line: ChangeLine; onClose: () => void }) {
  const { cause, fields } = line;
  return (
    <aside className="cc-panel" aria-label="The chosen change">
      <div className="cc-panel__top">
        <Tag tone={CHANGE_TONES[line.change]}>{CHANGE_WORDS[line.change]}</Tag>
        <Button variant="link" onPress={onClose}>
          Close<span className="cc-visually-hidden"> the side panel</span>
        </Button>
      </div>
      <h2 className="cc-path">
        <bdi>{line.name || line.address}</bdi>
      </h2>
      <p className="cc-panel__place cc-path">
        {line.odsCode !== '' && <span className="cc-code">{line.odsCode} · </span>}
        <Addresses line={line} />
      </p>
      <div className="cc-panel__actions">
        {line.practiceId !== null && (
          <Link to="/practices/$id" params={{ id: line.practiceId }} className={buttonClass()}>
            Open the practice
          </Link>
        )}
        {line.practiceId === null && line.recipientId !== null && (
          <Link to="/distribution-list/recipients" search={{ id: line.recipientId }} className={buttonClass()}>
            Open the recipient
          </Link>
        )}
      </div>
      <h3 className="cc-section-heading">Why</h3>
      <p className="cc-path">{line.reason}</p>
      {fields.length > 0 && (
        <>
          <h3 className="cc-section-heading">What differs</h3>
          <dl className="difference-fields">
            {fields.map(({ label, before, after }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <del>{before || 'empty'}</del> <span className="cc-visually-hidden">became</span>
                  <span aria-hidden="true">→</span> <ins>{after || 'empty'}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3 className="cc-section-heading">What brought it about</h3>
      {cause === null ? (
        <p>The history holds nothing that says so.</p>
      ) : (
        <p className="cc-path">
          <CauseLink cause={cause} />
          <span className="cc-secondary">
            <br />
            {showDateTime(cause.at)} · <bdi>{cause.actor}</bdi>
          </span>
        </p>
      )}
    </aside>
  );
}
