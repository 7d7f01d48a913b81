import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { IMPORT_LIMITS } from '@shared/domain/import-limits';
import { type DragEvent, useRef, useState } from 'react';
import { dropProblem } from './drop';

interface FileDropProps {
  onFile: (file: File) => void;
  /** The button that does the same as dropping. */
  onChoose: () => void;
}

export function FileDrop({ onFile, onChoose }: FileDropProps) {
  const settings = useRequest('settings.get', {});
  const mostMb = settings.data?.importFileMb ?? IMPORT_LIMITS.importFileMb.usual;
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState('');
  // Entering a child fires before leaving its parent, so the two are counted.
  const depth = useRef(0);

  function settle(inside: boolean) {
    if (!inside) depth.current = 0;
    setOver(inside);
  }

  // Without "copy", Outlook and Explorer would take the file away from where it is.
  function accept(event: DragEvent) {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  }

  function drop(event: DragEvent) {
    accept(event);
    settle(false);
    const files = [...event.dataTransfer.files];
    const found = dropProblem(files, mostMb);
    setProblem(found);
    if (found === '' && files[0]) onFile(files[0]);
  }

  return (
    <section
      className={over ? 'imports-drop imports-drop--over' : 'imports-drop'}
      aria-label="Drop a file"
      onDragEnter={(event) => {
        accept(event);
        depth.current += 1;
        settle(true);
      }}
      onDragOver={accept}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) settle(false);
      }}
      onDrop={drop}
    >
      <p className="imports-drop__words">{over ? 'Drop the file here' : 'Drop a file here, or'}</p>
      {!over && <Button onPress={onChoose}>Choose a file on this computer</Button>}
      <p className="cc-secondary">
        Excel workbook (.xlsx, or .xlsm, whose macros are never run) or text (.csv, .tsv), up to {mostMb} MB. Nothing
        changes until you have seen what will happen, and a backup is made first.
      </p>
      <p className="imports-drop__problem" role="alert">
        {problem}
      </p>
    </section>
  );
}
