import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { showDateTime } from '@shared/domain/calendar-date';
import { PRACTICE_FIELD_LABELS, showFact } from '@shared/domain/practice-fields';
import type { PracticeForm } from '@shared/domain/practice-form';
import type { PracticeDetail } from '@shared/ipc/practices';
import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { differences } from './values';

interface ChangedMeanwhileProps {
  id: string;
  form: UseFormReturn<PracticeForm>;
  /** The values when the form was opened. */
  opened: PracticeForm;
  newest: PracticeDetail | null;
  onNewest: (detail: PracticeDetail) => void;
}

/** Somebody else saved first: shows both, field by field, and leaves the choice to the person. */
export function ChangedMeanwhile({ id, form, opened, newest, onNewest }: ChangedMeanwhileProps) {
  const fetchNewest = useAction('practices.get');
  if (newest) return <Comparison form={form} opened={opened} newest={newest} />;
  const show = () => fetchNewest.mutate({ id }, { onSuccess: onNewest });
  return (
    <Notice
      tone="warn"
      title="Somebody changed this practice meanwhile"
      announce
      actions={
        <Button onPress={show} isDisabled={fetchNewest.isPending}>
          See the newest version
        </Button>
      }
    >
      <p>Your changes are not saved yet. What you typed stays in the form.</p>
      {fetchNewest.isError && <ErrorNotice error={fetchNewest.error} onRetry={show} />}
    </Notice>
  );
}

function Comparison({
  form,
  opened,
  newest,
}: {
  form: UseFormReturn<PracticeForm>;
  opened: PracticeForm;
  newest: PracticeDetail;
}) {
  const icbs = useRequest('settings.icbs', {}).data;
  const icbName = (code: string) => icbs?.find((icb) => icb.odsCode === code)?.name ?? code;
  const shown = (field: string, value: string) => showFact(field, value, icbName) || 'empty';
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the focus goes to what it brought.
  useEffect(() => box.current?.focus(), []);
  const rows = differences(form.watch(), opened, newest.form);
  const last = newest.history[0];
  return (
    <div tabIndex={-1} ref={box}>
      <Notice tone="warn" title="The newest version and yours" announce>
        {last && (
          <p>
            {last.summary}, {last.actor}, {showDateTime(last.at)}.
          </p>
        )}
        {rows.length === 0 ? (
          <p>They say the same by now. Save, or leave the page.</p>
        ) : (
          <>
            <table className="cc-compare">
              <thead>
                <tr>
                  <th scope="col">Fact</th>
                  <th scope="col">Newest</th>
                  <th scope="col">Yours</th>
                  <th scope="col">
                    <span className="cc-visually-hidden">Choice</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ field, mine, newest: theirs, changedByOthers }) => (
                  <tr key={field}>
                    <th scope="row">{PRACTICE_FIELD_LABELS[field]}</th>
                    <td>
                      {shown(field, theirs)}
                      {changedByOthers && <span className="cc-secondary"> (changed meanwhile)</span>}
                    </td>
                    <td>{shown(field, mine)}</td>
                    <td>
                      <Button
                        variant="link"
                        onPress={() => {
                          form.setValue(field, theirs, { shouldDirty: true, shouldValidate: true });
                          box.current?.focus();
                        }}
                      >
                        Use the newest<span className="cc-visually-hidden"> {PRACTICE_FIELD_LABELS[field]}</span>
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p>Saving now puts your values in place of the newest ones.</p>
          </>
        )}
      </Notice>
    </div>
  );
}
