import { Button } from '@renderer/components/Button';
import { type KeyboardEvent, useId, useState } from 'react';

interface CellEditorProps {
  label: string;
  /** The text as the file has it, or as it was corrected. */
  text: string;
  busy: boolean;
  onSave: (text: string) => void;
  onCancel: () => void;
}

/** One cell of the file, to be put right for this import; the file itself stays as it is. */
export function CellEditor({ label, text, busy, onSave, onCancel }: CellEditorProps) {
  const [typed, setTyped] = useState(text);
  const id = useId();
  const save = () => {
    if (busy) return;
    if (typed === text) onCancel();
    else onSave(typed);
  };
  // A line of its own takes Shift and Enter.
  function onEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    save();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape gives up from the field and its buttons alike
    <div
      className="imports-editor"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The panel around stays open.
        event.stopPropagation();
        onCancel();
      }}
    >
      <label htmlFor={id} className="cc-visually-hidden">
        {label}, text in the file
      </label>
      <textarea
        id={id}
        className="cc-input"
        rows={text.includes('\n') ? 3 : 1}
        maxLength={MOST_CHARACTERS}
        value={typed}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
        autoFocus
        readOnly={busy}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onEnter}
      />
      <Button onPress={save} isDisabled={busy}>
        Save
      </Button>
      <Button variant="link" onPress={onCancel} isDisabled={busy}>
        Cancel
      </Button>
    </div>
  );
}

/** As much as a cell of Excel takes. */
const MOST_CHARACTERS = 32_767;
