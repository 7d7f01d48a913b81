import { counted } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { RecordHistory } from '@renderer/components/history/RecordHistory';
import { Loading } from '@renderer/components/Loading';
import { Tag } from '@renderer/components/Tag';
import { showDate } from '@shared/domain/calendar-date';
import type { IcbLine } from '@shared/ipc/settings';
import { useState } from 'react';
import { IcbDialog } from './IcbDialog';

/** The ICBs that practices can belong to. Boards merge: one that ends stays with the practices that name it. */
export function IcbList() {
  const icbs = useRequest('settings.icbList', {});
  const [editing, setEditing] = useState<IcbLine | 'new' | null>(null);
  return (
    <section aria-labelledby="icbs-heading">
      <h2 id="icbs-heading" className="cc-section-heading">
        Integrated care boards (ICBs)
        <Button onPress={() => setEditing('new')}>Add an ICB</Button>
      </h2>
      <p className="cc-secondary">
        An ICB that has ended can no longer be chosen; practices that name it keep it until you change them.
      </p>
      {icbs.isPending && <Loading>Reading the ICBs</Loading>}
      {icbs.isError && (
        <ErrorNotice error={icbs.error} title="The ICBs can’t be shown" onRetry={() => void icbs.refetch()} />
      )}
      <ul className="cc-settings__list">
        {icbs.data?.map((icb) => (
          <li key={icb.id}>
            <span>
              <span className="cc-code">{icb.values.odsCode}</span> {icb.values.name}{' '}
              <span className="cc-secondary">
                · {icb.values.shortName} · {counted(icb.practices, 'practice')}
                {icb.values.validFrom !== '' && ` · from ${showDate(icb.values.validFrom)}`}
                {icb.values.validTo !== '' && ` · until ${showDate(icb.values.validTo)}`}
              </span>
            </span>
            {icb.ended && <Tag tone="none">Ended</Tag>}
            {icb.version > 1 && <RecordHistory id={icb.id} what={icb.values.name} />}
            <Button onPress={() => setEditing(icb)} aria-label={`Edit ${icb.values.name}`}>
              Edit
            </Button>
          </li>
        ))}
      </ul>
      {editing !== null && <IcbDialog icb={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </section>
  );
}
