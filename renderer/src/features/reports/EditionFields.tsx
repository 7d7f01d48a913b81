import { useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { SelectField } from '@renderer/components/SelectField';
import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { MAIN_LIST } from '@shared/domain/distribution-list/main-list';
import type { EditionHead } from '@shared/ipc/distribution-list';
import { editionsOf, type ReportsView } from './address';

interface EditionFieldsProps {
  view: ReportsView;
  /** The newest first; undefined until they are known. */
  editions: readonly EditionHead[] | undefined;
  onChange: (view: ReportsView) => void;
}

const NOW = 'now';
const NONE = 'none';
const editionLabel = ({ number, publishedAt }: EditionHead) =>
  `Edition ${number}, ${showDate(todayInLondon(new Date(publishedAt)))}`;
const option = (edition: EditionHead) => ({ value: String(edition.number), label: editionLabel(edition) });

/** Chooses a list, one of its editions, and another to tell the changes since. */
export function EditionFields({ view, editions = [], onChange }: EditionFieldsProps) {
  const lists = useRequest('lists.all', {});
  const chosen = editionsOf(view, editions[0]?.number ?? null);
  // Changes are told forwards in time.
  const earlier = editions.filter(({ number }) => chosen.number === null || number < chosen.number);
  const options = {
    editions: [...editions.map(option), { value: NOW, label: 'As it is now, not published' }],
    since: [{ value: NONE, label: 'No changes' }, ...earlier.map(option)],
  };
  return (
    <>
      {lists.isError && (
        <ErrorNotice error={lists.error} title="The lists can’t be shown" onRetry={() => void lists.refetch()} />
      )}
      <SelectField
        label="List"
        name="report.list"
        value={view.list ?? MAIN_LIST}
        options={(lists.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ target: { value } }) => {
          const { list: _list, edition: _edition, since: _since, ...rest } = view;
          onChange(value === MAIN_LIST ? rest : { ...rest, list: value });
        }}
      />
      <SelectField
        label="Edition"
        name="report.edition"
        value={chosen.number === null ? NOW : String(chosen.number)}
        options={options.editions}
        onChange={({ target: { value } }) => {
          const { since: _since, ...rest } = view;
          onChange({ ...rest, edition: value === NOW ? NOW : Number(value) });
        }}
      />
      <SelectField
        label="Changes since"
        name="report.since"
        value={chosen.since === null ? NONE : String(chosen.since)}
        options={options.since}
        onChange={({ target: { value } }) => onChange({ ...view, since: value === NONE ? NONE : Number(value) })}
      />
    </>
  );
}
