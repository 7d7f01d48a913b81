import { counted } from '@renderer/app/numbers';
import { RadioField } from '@renderer/components/RadioField';
import type { EditionHead, ListHead } from '@shared/ipc/distribution-list';
import { editionName } from '../editions/words';
import { atBeginning } from '../words';
import type { Source } from './progress';

interface SourceChoiceProps {
  list: ListHead;
  edition: EditionHead | undefined;
  source: Source | null;
  onChoose: (source: Source) => void;
}

/** Says what goes out, and asks only where the list has changed since it was published. */
export function SourceChoice({ list, edition, source, onChoose }: SourceChoiceProps) {
  const published = edition ?? list.latest;
  if (published === null)
    return (
      <p>
        <strong>The list as it is now</strong>, {counted(list.entries, 'address', 'addresses')}. No edition has been
        published yet.
      </p>
    );
  const name = atBeginning(editionName(published));
  const size = counted(published.entries, 'address', 'addresses');
  if (edition || list.waiting === 0)
    return (
      <p>
        <strong>{name}</strong>, as published, {size}.{!edition && ' Nothing has changed since.'}
      </p>
    );
  return (
    <RadioField
      label="What goes out?"
      name="outlook-source"
      options={[
        { value: 'edition', label: `${name}, as published: ${size}` },
        {
          value: 'now',
          label: `As it is now: ${counted(list.entries, 'address', 'addresses')}, ${counted(list.waiting, 'change')} not published`,
        },
      ]}
      value={source ?? ''}
      onChange={(event) => onChoose(event.target.value === 'now' ? 'now' : 'edition')}
    />
  );
}
