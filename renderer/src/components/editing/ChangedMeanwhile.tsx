import { asRequestError, type RequestError } from '@renderer/app/api';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { showDateTime } from '@shared/domain/calendar-date';
import { useEffect, useRef, useState } from 'react';
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

interface Choice<Form> {
  /** The values as they stand in the form. */
  mine: Form;
  /** The values when the form was opened. */
  opened: Form;
  /** Takes the newest value of a field into the form. */
  onUse: (field: keyof Form & string, value: Form[keyof Form & string]) => void;
  comparing: Comparing<Form>;
}

interface ChangedMeanwhileProps<Form extends object> extends Choice<Form> {
  /** What changed: "this practice". */
  what: string;
  newest: Newest<Form> | null;
  fetchNewest: () => Promise<Newest<Form>>;
  onNewest: (newest: Newest<Form>) => void;
}

/** Somebody else saved first: shows both, field by field, and leaves the choice to the person. */
export function ChangedMeanwhile<Form extends object>(props: ChangedMeanwhileProps<Form>) {
  const { what, newest, mine, opened, onUse, comparing } = props;
  const [failure, setFailure] = useState<RequestError | null>(null);
  const [isFetching, setFetching] = useState(false);
  if (newest) return <Comparison {...{ newest, mine, opened, onUse, comparing }} />;
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
      title={`Somebody changed ${what} meanwhile`}
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

interface ComparisonProps<Form extends object> extends Choice<Form> {
  newest: Newest<Form>;
}

function Comparison<Form extends object>({ mine, opened, newest, onUse, comparing }: ComparisonProps<Form>) {
  const { order, labels } = comparing;
  const shown = (field: keyof Form & string, value: Form[keyof Form]) => comparing.show(field, value) || 'empty';
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the focus goes to what it brought.
  useEffect(() => box.current?.focus(), []);
  const rows = differencesOf<Form>(order, { mine, opened, newest: newest.form });
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
          <p>They say the same by now. Save, or leave it as it is.</p>
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
                            onUse(field, row.newest as Form[keyof Form & string]);
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
