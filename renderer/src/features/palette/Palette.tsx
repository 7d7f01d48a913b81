import { counted } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { lastView } from '@renderer/features/practices/memory';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { type Choice, choiceGroups } from './choices';
import { LIST_ID, optionId, PaletteList } from './PaletteList';
import { recentPages } from './recent';
import './palette.scss';

const MOST = 24;
const PAGE = 8;

interface PaletteProps {
  /** What was typed before the palette was there. */
  early: RefObject<string>;
  onClose: () => void;
}

/** Finds anything in the register as one types, and leads there; without a text it offers what was looked at last. */
export default function Palette({ early, onClose }: PaletteProps) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  /** Enter was pressed before the answer to what was typed had come. */
  const [hurried, setHurried] = useState(false);
  const typed = text.trim();
  const answer = useRequest('search.find', { text: typed, limit: MOST }, { enabled: typed !== '', keepPrevious: true });
  const found = useMemo(() => (typed === '' ? [] : (answer.data ?? [])), [typed, answer.data]);
  const groups = useMemo(() => choiceGroups(typed, found, recentPages()), [typed, found]);
  const choices = groups.flatMap((group) => group.choices);
  const isSettled = typed === '' || ((answer.isSuccess || answer.isError) && !answer.isPlaceholderData);

  function take(choice: Choice) {
    onClose();
    if (choice.leads === 'practice') void navigate({ to: '/practices/$id', params: { id: choice.id } });
    else if (choice.leads === 'contractor') void navigate({ to: '/contractors/$id', params: { id: choice.id } });
    else if (choice.leads === 'recipient')
      void navigate({ to: '/distribution-list/recipients', search: { id: choice.id } });
    else if (choice.leads === 'person') void navigate({ to: '/people/$id', params: { id: choice.id } });
    else if (choice.leads === 'notification') void navigate({ to: '/notifications/$id', params: { id: choice.id } });
    else if (choice.leads === 'screen') void navigate({ to: choice.to });
    else void navigate({ to: '/practices', search: { ...lastView(), q: choice.text } });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the answer's arrival may fulfil the wish
  useEffect(() => {
    if (!hurried || !isSettled) return;
    setHurried(false);
    const chosen = choices[active];
    if (chosen) take(chosen);
  }, [hurried, isSettled]);

  function move(to: number) {
    setActive(to);
    document.getElementById(optionId(to))?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent) {
    const last = choices.length - 1;
    if (event.key === 'ArrowDown') move(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') move(active <= 0 ? last : active - 1);
    else if (event.key === 'PageDown') move(Math.min(active + PAGE, last));
    else if (event.key === 'PageUp') move(Math.max(active - PAGE, 0));
    else if (event.key === 'Enter') setHurried(true);
    else return;
    event.preventDefault();
  }

  const isOpen = choices.length > 0;
  return (
    <ModalOverlay
      className="cc-overlay palette-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="palette">
        <Dialog className="palette__dialog" aria-label="Search">
          <input
            // The palette was opened to type into it.
            autoFocus
            type="text"
            role="combobox"
            className="palette__field"
            aria-label="Search the register and the log"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={isOpen ? LIST_ID : undefined}
            aria-activedescendant={isOpen ? optionId(active) : undefined}
            placeholder="Code, name, town or address"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            // The text to which the list answers by now.
            data-settled={isSettled ? typed : undefined}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
              setHurried(false);
            }}
            onKeyDown={onKeyDown}
            onFocus={() => {
              if (early.current !== '') setText(early.current);
              early.current = '';
            }}
          />
          {answer.isError && typed !== '' && (
            <ErrorNotice error={answer.error} title="The search did not work" onRetry={() => void answer.refetch()} />
          )}
          {isOpen && <PaletteList groups={groups} active={active} onTake={take} />}
          <p className="palette__foot">
            <span role="status">{isSettled && !answer.isError ? outcome(typed, found.length) : ''}</span>
            <span aria-hidden="true">
              <kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Enter</kbd> open · <kbd>Esc</kbd> close
            </span>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function outcome(typed: string, found: number): string {
  if (typed === '') return '';
  if (found === 0) return 'Nothing found. Try fewer words, or a code.';
  return found >= MOST ? `The best ${MOST} are shown` : counted(found, 'result');
}
