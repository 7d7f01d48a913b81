import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { Tag } from '@renderer/components/Tag';
import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { EGRESS_STATUS_LABELS } from '@shared/domain/codes';
import type { ContractorDetail } from '@shared/ipc/contractors';
import { egressTone } from '../words';
import { Facts } from './ContractorFacts';

const date = (iso: string) => (iso === '' ? <span className="cc-secondary">Not recorded</span> : showDate(iso));

/** The Egress account, which belongs to the contractor and serves its practices. */
export function EgressFacts({ detail }: { detail: ContractorDetail }) {
  const { form } = detail;
  const save = useAction('contractors.save', { changesData: true });
  const today = todayInLondon(new Date());
  const { id, version } = detail;
  const confirm = () => save.mutate({ id, version, values: { ...form, egressConfirmedOn: today } });
  return (
    <>
      <Facts
        id="egress-facts"
        heading={
          <>
            Egress account <Tag tone={egressTone[form.egressStatus]}>{EGRESS_STATUS_LABELS[form.egressStatus]}</Tag>
          </>
        }
      >
        {form.egressStatus !== 'none' && (
          <>
            <dt>Address</dt>
            <dd>{form.egressAddress || '–'}</dd>
            <dt>Told on</dt>
            <dd>{date(form.egressToldOn)}</dd>
            <dt>Last confirmed</dt>
            <dd>{date(form.egressConfirmedOn)}</dd>
          </>
        )}
      </Facts>
      {form.egressStatus === 'none' && <p>The contractor has no Egress account on record.</p>}
      {detail.egressProblems.map((problem) => (
        <Notice key={problem} tone="warn">
          {problem}
        </Notice>
      ))}
      {form.egressStatus === 'live' && form.egressConfirmedOn !== today && (
        <Button onPress={confirm} isDisabled={save.isPending}>
          Confirmed working today
        </Button>
      )}
      {save.isError && <ErrorNotice error={save.error} title="The date was not saved" />}
    </>
  );
}
