import { Tag } from '@renderer/components/Tag';
import { ACCESS_STATUS_LABELS } from '@shared/domain/mfa/practice-access';
import { showDate } from '@shared/domain/show-date';
import type { AccessRow } from '@shared/ipc/mfa';
import { accessTone } from './words';

interface AccessFactsProps {
  access: Pick<AccessRow, 'status' | 'reasons' | 'next' | 'remindedOn'>;
}

/** How a practice stands with the access to its mailbox, why, and what comes next. */
export function AccessFacts({ access: { status, reasons, next, remindedOn } }: AccessFactsProps) {
  return (
    <>
      <h3 className="cc-section-heading">
        Access and MFA <Tag tone={accessTone[status]}>{ACCESS_STATUS_LABELS[status]}</Tag>
      </h3>
      <ul className="access-reasons" aria-label="Why">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {(next !== null || remindedOn !== '') && (
        <dl className="cc-facts">
          {next !== null && (
            <>
              <dt>Next date</dt>
              <dd>
                {showDate(next.on)}: {next.what}
              </dd>
            </>
          )}
          {remindedOn !== '' && (
            <>
              <dt>Reminded on</dt>
              <dd>{showDate(remindedOn)}</dd>
            </>
          )}
        </dl>
      )}
    </>
  );
}
