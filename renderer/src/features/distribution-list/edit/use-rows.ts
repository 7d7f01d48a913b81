import { fieldId } from '@renderer/components/Field';
import { useEffect, useRef } from 'react';

/** The focus in rows that come and go: a new one takes it, and one that is taken away hands it to the button that adds. */
export function useRowFocus(name: 'extras' | 'exclusions') {
  const add = useRef<HTMLButtonElement>(null);
  const wanted = useRef<number | null>(null);
  // A new row takes the focus once its fields are there.
  useEffect(() => {
    const field =
      wanted.current === null ? null : document.getElementById(fieldId(`${name}.${wanted.current}.address`));
    if (field === null) return;
    field.focus();
    wanted.current = null;
  });
  return {
    add,
    willAdd: (index: number) => {
      wanted.current = index;
    },
    removed: () => add.current?.focus(),
  };
}
