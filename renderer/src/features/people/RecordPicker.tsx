import { useRequest } from '@renderer/app/queries';
import { ComboField } from '@renderer/components/ComboField';
import { useRef, useState } from 'react';

interface RecordPickerProps {
  kind: 'person' | 'practice';
  label: string;
  name: string;
  hint?: string;
  error?: string;
  /** Told the record's id, or null while what is typed is none. */
  onChoose: (id: string | null) => void;
}

/** Chooses a record that exists, by typing what the search finds it by. */
export function RecordPicker({ kind, onChoose, ...words }: RecordPickerProps) {
  const [text, setText] = useState('');
  /** All that was offered so far: what was chosen may be gone from the newest answer. */
  const offered = useRef(new Map<string, string>());
  const typed = text.split(' · ')[0]?.trim() ?? '';
  const answer = useRequest('search.find', { text: typed, limit: 50 }, { enabled: typed !== '', keepPrevious: true });
  const found = (answer.data ?? []).filter((result) => result.kind === kind);
  const suggestions = found.map(({ recordId, title, detail }) => {
    const line = detail === '' ? title : `${title} · ${detail}`;
    offered.current.set(line, recordId);
    return line;
  });
  return (
    <ComboField
      {...words}
      value={text}
      suggestions={suggestions}
      onChange={(next) => {
        setText(next);
        onChoose(offered.current.get(next) ?? null);
      }}
    />
  );
}
