import { addressExplanation, checkMailboxAddresses } from '@shared/domain/mailbox-address';
import { checkMailboxStatus } from '@shared/domain/mailbox-status';
import { checkRelatedCode } from '@shared/domain/ods-code';
import { describe, expect, it } from 'vitest';

describe('older addresses', () => {
  it.each([
    ['A@nhs.net; b @nhs.net\na@nhs.net', 'a@nhs.net\nb@nhs.net'],
    ['', ''],
    ['n/a', ''],
  ])('%j are read as %j', (text, value) => {
    expect(checkMailboxAddresses(text)).toMatchObject({ level: 'ok', value });
  });

  // Catches: one bad address that takes the good ones with it, or the row.
  it('go to the notes whole where one can’t be an address', () => {
    expect(checkMailboxAddresses('a@nhs.net, nowhere')).toMatchObject({
      level: 'warning',
      value: '',
      keepInNotes: true,
    });
  });
});

describe('how a mailbox stands', () => {
  it.each([
    ['Live', 'live'],
    ['ACTIVE ', 'live'],
    ['applied for', 'requested'],
    ['Closed', 'closed'],
    ['', ''],
  ])('%j is read as %j', (text, value) => {
    expect(checkMailboxStatus(text).value).toBe(value);
  });
  it('is kept in the notes where it says something else', () => {
    expect(checkMailboxStatus('sleeping')).toMatchObject({ value: '', keepInNotes: true });
  });
});

describe('a code before or after', () => {
  it('never refuses a row', () => {
    expect(checkRelatedCode(' tp1f9')).toMatchObject({ value: 'TP1F9' });
    expect(checkRelatedCode('see notes!')).toMatchObject({ level: 'warning', value: '', keepInNotes: true });
    expect(checkRelatedCode('n/a').value).toBe('');
  });

  it('explains an address that carries it', () => {
    expect(addressExplanation('optometry.tp1f9@nhs.net', 'TP1F9', '')).toContain('the code before this one');
    expect(addressExplanation('optometry.tp1f9@nhs.net', '', 'TP1F9')).toContain('the code after this one');
    expect(addressExplanation('optometry.tp1f9@nhs.net', '', '')).toBe('');
    expect(addressExplanation('', '', '')).toBe('');
  });
});
