import { asRequestError, type RequestError } from '@renderer/app/api';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { showDateTime } from '@shared/domain/calendar-date';
import { useEffect, useRef, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { differencesOf } from './values';
import './editing.scss';

/** A record as its page gets it, as far as comparing needs it. */
export interface Newest<Form> {
  version: number;
  form: Form;
  history: readonly { summary: string; actor: string; at: string }[];
}

export interface Comparing<Form> {
  /** The order of the form. */
  order: readonly (keyof Form & string)[];
  labels: Record<keyof Form & string, string>;
  /** A value as a person reads it; '' where empty. */
  show: (field: keyof Form & string, value: Form[keyof Form]) => string;
}

interface ChangedMeanwhileProps<Form extends FieldValues> {
  /** What it is: "practice". */
  noun: string;
  form: UseFormReturn<Form>;
  /** The values when the form was opened. */
  opened: Form;
  newest: Newest<Form> | null;
  fetchNewest: () => Promise<Newest<Form>>;
  onNewest: (newest: Newest<Form>) => void;
  comparing: Comparing<Form>;
}

/** Somebody else saved first: shows both, field by field, and leaves the choice to the person. */
export function ChangedMeanwhile<Form extends FieldValues>(props: ChangedMeanwhileProps<Form>) {
  const { noun, form, opened, newest, comparing } = props;
  const [failure, setFailure] = useState<RequestError | null>(null);
  const [isFetching, setFetching] = useState(false);
  if (newest) return <Comparison form={form} opened={opened} newest={newest} comparing={comparing} />;
  async function show() {
    setFetching(true);
    setFailure(null);
    try {
      props.onNewest(await props.fetchNewest());
    } catch (error) {
      setFailure(asRequestError(error));
    } finally {
      setFetching(false);
    }
  }
  return (
    <Notice
      tone="warn"
      title={`Somebody changed this ${noun} meanwhile`}
      announce
      actions={
        <Button onPress={() => void show()} isDisabled={isFetching}>
          See the newest version
        </Button>
      }
    >
      <p>Your changes are not saved yet. What you typed stays in the form.</p>
      {failure && <ErrorNotice error={failure} onRetry={() => void show()} />}
    </Notice>
  );
}

interface ComparisonProps<Form extends FieldValues> {
  form: UseFormReturn<Form>;
  opened: Form;
  newest: Newest<Form>;
  comparing: Comparing<Form>;
}

function Comparison<Form extends FieldValues>({ form, opened, newest, comparing }: ComparisonProps<Form>) {
  const { order, labels } = comparing;
  const shown = (field: keyof Form & string, value: Form[keyof Form]) => comparing.show(field, value) || 'empty';
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the focus goes to what it brought.
  useEffect(() => box.current?.focus(), []);
  const rows = differencesOf<Form>(order, { mine: form.watch(), opened, newest: newest.form });
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
                {rows.map((row) => {
                  const field = row.field as keyof Form & string;
                  return (
                    <tr key={field}>
                      <th scope="row">{labels[field]}</th>
                      <td>
                        {shown(field, row.newest)}
                        {row.changedByOthers && <span className="cc-secondary"> (changed meanwhile)</span>}
                      </td>
                      <td>{shown(field, row.mine)}</td>
                      <td>
                        <Button
                          variant="link"
                          onPress={() => {
                            const value = row.newest as PathValue<Form, Path<Form>>;
                            form.setValue(field as Path<Form>, value, { shouldDirty: true, shouldValidate: true });
                            box.current?.focus();
                          }}
                        >
                          Use the newest<span className="cc-visually-hidden"> {labels[field]}</span>
                        </Button>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
            <p>Saving now puts your values in place of the newest ones.</p>
          </>
        )}
      </Notice>
    </div>
  );
}
