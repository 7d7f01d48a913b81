import { checkContractType } from '@shared/domain/contract-type';
import { contractorKey } from '@shared/domain/contractor-name';
import { matchIcb, SOUTH_WEST_ICBS } from '@shared/domain/icb';
import { checkMailboxKind } from '@shared/domain/mailbox-kind';
import { checkPracticeStatus } from '@shared/domain/practice-status';
import { fold, tidy, tidyLines } from '@shared/domain/text';
import { checkListMark } from '@shared/domain/yes-no';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('words that stand for a choice', () => {
  // Catches: "n/a" or an empty cell being taken for a yes, and so onto the list.
  it.each([
    ['Y', 'yes'],
    ['yes', 'yes'],
    ['TRUE', 'yes'],
    ['✓', 'yes'],
    ['✔️', 'yes'],
    ['N', 'no'],
    ['No', 'no'],
    ['FALSE', 'no'],
    ['', 'unstated'],
    ['n/a', 'unstated'],
    ['x', 'unstated'],
    ['maybe', 'unstated'],
  ])('on the list: %j is %s', (text, value) => {
    expect(checkListMark(text).value).toBe(value);
  });

  it('keeps in the notes what is neither yes nor no', () => {
    expect(checkListMark('x').keepInNotes).toBe(true);
    expect(checkListMark('n/a')).toMatchObject({ level: 'note', text: 'Not stated' });
  });

  it.each([
    ['Shared', 'shared'],
    ['Store mailbox', 'store'],
    ['EGRESS', 'egress'],
    ['No mailbox', 'none'],
    ['n/a', 'none'],
    ['Unknown', 'unknown'],
    ['', ''],
    ['pigeon', ''],
  ])('kind of mailbox: %j is %j', (text, value) => {
    expect(checkMailboxKind(text).value).toBe(value);
  });

  it.each([
    ['M', 'mandatory'],
    ['Mandatory', 'mandatory'],
    ['Additional', 'additional'],
    ['domiciliary', 'additional'],
    ['both', 'both'],
    ['Mandatory & Additional', 'both'],
    ['Mandatory + Additional', 'both'],
    ['M/A', 'both'],
    ['', ''],
    ['zero hours', ''],
  ])('contract: %j is %j', (text, value) => {
    expect(checkContractType(text).value).toBe(value);
  });

  it.each([
    ['Active', 'open'],
    ['CLOSED', 'closed'],
    ['under notice', 'notice'],
    ['moved', ''],
  ])('status: %j is %j', (text, value) => {
    expect(checkPracticeStatus(text).value).toBe(value);
  });
});

describe('boards', () => {
  // Catches: a board written in one of its many ways going to the notes, or to another board.
  it.each([
    ['QJK', 'QJK'],
    ['qt6', 'QT6'],
    ['15C', 'QUY'],
    ['NHS Devon ICB', 'QJK'],
    ['Devon', 'QJK'],
    ['NHS Devon Integrated Care Board', 'QJK'],
    ['Bath & North East Somerset, Swindon & Wiltshire', 'QOX'],
    ['BSW', 'QOX'],
    ['BNSSG ICB', 'QUY'],
    ['Glos', 'QR1'],
    ['Cornwall and Isles of Scilly', 'QT6'],
    ['QSL - NHS Somerset ICB', 'QSL'],
    ['Somerset', 'QSL'],
    ['', ''],
    ['NHS Kent and Medway ICB', ''],
  ])('%j is %j', (text, code) => {
    expect(matchIcb(text, SOUTH_WEST_ICBS).value).toBe(code);
  });
});

describe('contractors', () => {
  // Catches: one company twice for its spelling, and two companies as one.
  it.each([
    ['Brightview Optical Group Ltd', 'BRIGHTVIEW  OPTICAL GROUP LIMITED', true],
    ['Okafor & Sons Ltd.', 'Okafor and Sons Ltd', true],
    ['“Eye” Co', 'Eye Co', true],
    ['O’Brien', "O'Brien", true],
    ['Jo Okafor', 'Jo Okafor Ltd', false],
    ['Lanyon Vision plc', 'Lanyon Vision Ltd', false],
    ['Chloë Yeo', 'Chloe Yeo', false],
    ['Ltdington', 'Limitedington', false],
  ])('%s and %s: the same is %s', (a, b, same) => {
    expect(contractorKey(a) === contractorKey(b)).toBe(same);
  });
});

describe('tidy', () => {
  it('takes out what nobody sees', () => {
    expect(tidy('\uFEFF a\u00A0\u200B b\tc\r\nd ')).toBe('a b c d');
    expect(tidyLines('a \r\n\r\n b\u00A0')).toBe('a\nb');
    expect(tidy('Chloe\u0308')).toBe('Chloë');
    expect(fold('O’Brien & Söhne, St-Ives')).toBe('obrien and sohne st ives');
  });

  // Catches: a text that is tidied again and again, and so is an update each time.
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
        expect(tidyLines(tidyLines(text))).toBe(tidyLines(text));
      }),
    );
  });
});
