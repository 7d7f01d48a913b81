import { useRequest } from '@renderer/app/queries';
import { ComboField } from '@renderer/components/ComboField';
import type { FieldWords } from '@renderer/components/Field';
import { normaliseOdsCode } from '@shared/domain/ods-code';
import type { PracticeRow } from '@shared/ipc/practices';
import { useMemo, useState } from 'react';
import { NOT_CHOSEN } from './schema';

const MOST = 20;

/** "TP1F9 Penrose Opticians, Truro (Amy Penrose Ltd)". */
export const practiceLine = ({ odsCode, name, town, contractorName }: PracticeRow) =>
  `${odsCode} ${name}${town === '' ? '' : `, ${town}`} (${contractorName})`;

interface PracticePickerProps extends FieldWords {
  /** The practice's id; '' for none. */
  value: string;
  onChange: (id: string) => void;
}

/** Chooses a practice by whatever the search finds it by: code, name, town, contractor, mailbox. */
export function PracticePicker({ value, onChange, ...words }: PracticePickerProps) {
  const rows = useRequest('practices.list', {}).data;
  const byId = useMemo(() => new Map(rows?.map((row) => [row.id, row])), [rows]);
  // What is being typed; null while the field shows what is chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const [shownFor, setShownFor] = useState(value);
  if (value !== shownFor) {
    setShownFor(value);
    // Chosen elsewhere: by a suggestion of the mail, or the newest version.
    if (value !== NOT_CHOSEN) setTyped(null);
  }
  const text = typed?.trim() ?? '';
  const answer = useRequest('search.find', { text, limit: MOST }, { enabled: text !== '', keepPrevious: true });
  const ids = new Map<string, string>();
  for (const { kind, recordId, practiceId } of text === '' ? [] : (answer.data ?? [])) {
    const row = byId.get(practiceId ?? (kind === 'practice' ? recordId : ''));
    if (row) ids.set(practiceLine(row), row.id);
  }
  const known = byId.get(value);
  function take(id: string) {
    setShownFor(id);
    setTyped(null);
    onChange(id);
  }
  function type(next: string) {
    const id = ids.get(next);
    if (id !== undefined) return take(id);
    setTyped(next);
    const rest = next.trim() === '' ? '' : NOT_CHOSEN;
    setShownFor(rest);
    onChange(rest);
  }
  /** A whole code needs no choosing. */
  function settle() {
    if (text === '') return;
    const code = normaliseOdsCode(text);
    const row = rows?.find(({ odsCode }) => odsCode === code);
    if (row) take(row.id);
  }
  return (
    <ComboField
      {...words}
      value={typed ?? (known ? practiceLine(known) : '')}
      suggestions={[...ids.keys()]}
      allFit
      onChange={type}
      onBlur={settle}
    />
  );
}
