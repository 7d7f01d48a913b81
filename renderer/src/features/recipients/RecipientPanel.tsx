import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { DeleteRecord } from '@renderer/components/DeleteRecord';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Tag } from '@renderer/components/Tag';
import { History } from '@renderer/features/practices/page/History';
import { listTone } from '@renderer/features/practices/words';
import { LIST_STATE_LABELS, RECIPIENT_GROUP_LABELS } from '@shared/domain/codes';
import type { RecipientRow } from '@shared/ipc/recipients';

interface RecipientPanelProps {
  row: RecipientRow;
  onEdit: () => void;
  onDeleted: (row: RecipientRow) => void;
  onClose: () => void;
}

/** All that is known of the chosen recipient, beside the table. */
export function RecipientPanel({ row, onEdit, onDeleted, onClose }: RecipientPanelProps) {
  const answer = useRequest('recipients.get', { id: row.id }, { keepPrevious: true });
  const detail = answer.data?.id === row.id ? answer.data : undefined;
  return (
    <aside
      className="cc-panel recipients-panel"
      aria-label="The chosen recipient"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="cc-panel__top">
        <span className="cc-secondary">{RECIPIENT_GROUP_LABELS[row.group]}</span>
        <Button variant="link" onPress={onClose}>
          Close<span className="cc-visually-hidden"> the side panel</span>
        </Button>
      </div>
      <h2>
        <bdi>{row.name}</bdi>
      </h2>
      <div className="cc-panel__actions">
        <Button onPress={onEdit}>Edit</Button>
        <DeleteRecord
          entity="recipient"
          id={row.id}
          version={row.version}
          name={row.name}
          onDeleted={() => onDeleted(row)}
        />
      </div>
      <h3 className="cc-section-heading">
        Distribution list <Tag tone={listTone[row.listState]}>{LIST_STATE_LABELS[row.listState]}</Tag>
      </h3>
      <p>{row.listReason}</p>
      <dl className="cc-facts">
        <dt>Address</dt>
        <dd>{row.address}</dd>
        <dt>Organisation</dt>
        <dd>{row.organisation || 'Not recorded'}</dd>
        <dt>ICB</dt>
        <dd>{row.icbName || 'None'}</dd>
        {row.notes !== '' && (
          <>
            <dt>Notes</dt>
            <dd className="recipients-notes">{row.notes}</dd>
          </>
        )}
      </dl>
      {answer.isError && (
        <ErrorNotice error={answer.error} title="The history could not be read" onRetry={() => void answer.refetch()} />
      )}
      {detail ? (
        // Anew for every answer: older entries that were fetched before would not fit the newer ones.
        <History key={`${row.id} ${answer.dataUpdatedAt}`} detail={detail} older="recipients.history" />
      ) : (
        !answer.isError && <Loading>Reading the history</Loading>
      )}
    </aside>
  );
}
