import { choiceGroups } from '@renderer/features/palette/choices';
import { COMMANDS, fittingCommands } from '@renderer/features/palette/commands';
import { markedParts } from '@renderer/features/palette/Marked';
import { withPage } from '@renderer/features/palette/recent';
import { expect, it } from 'vitest';

const page = (id: string) => ({ kind: 'practice' as const, id, title: `Practice ${id}`, detail: '' });

// Catches: the same page twice among the last ones, or a list that never ends.
it('keeps each recent page once, the newest in front', () => {
  let pages = withPage([], page('a'));
  for (const id of ['b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) pages = withPage(pages, page(id));
  expect(pages.map(({ id }) => id)).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'c', 'a']);
});

it('offers recent pages and all commands without a text, results and the table with one', () => {
  expect(choiceGroups(' ', [], [page('a')]).map(({ label }) => label)).toEqual(['Recent pages', 'Commands']);
  const found = {
    kind: 'mailbox' as const,
    recordId: 'm',
    practiceId: 'p',
    contractorId: null,
    title: 'optometry.tp1f9@nhs.net',
    detail: '',
    matched: [],
  };
  const groups = choiceGroups('tp1f9', [found], [page('a')]);
  expect(groups.map(({ label }) => label)).toEqual(['Mailboxes', 'Practices table']);
  expect(groups[0]?.choices[0]).toMatchObject({ leads: 'practice', id: 'p' });
});

it('finds commands by the beginnings of their words', () => {
  expect(fittingCommands('')).toHaveLength(COMMANDS.length);
  expect(fittingCommands('add pra').map(({ label }) => label)).toEqual(['Add practice']);
});

// Catches: marks that cut a text or lose a part of it.
it('marks the words that answered, O for 0 too, and keeps the text whole', () => {
  const parts = markedParts('A0B2O · O’Brien, Truro', ['a0b20', 'obrien']);
  expect(parts.map(({ text }) => text).join('')).toBe('A0B2O · O’Brien, Truro');
  expect(parts.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['A0B2O', 'O’Brien']);
});
