import { addressProblems, checkMailboxAddress, kindOfAddress, odsCodeOfAddress } from '@shared/domain/mailbox-address';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('addresses of mailboxes', () => {
  // Catches: the same mailbox kept twice because of case, blanks or what a mail program put around it.
  it.each([
    ['optometry.tp1f9@nhs.net', 'ok'],
    ['Optometry.TP1F9@NHS.net ', 'ok'],
    ['optometry.tp1f9 @nhs.net', 'note'],
    ['optometry.tp1f9@ nhs.net', 'note'],
    ['mailto:optometry.tp1f9@nhs.net', 'note'],
    ['Penrose Opticians <optometry.tp1f9@nhs.net>', 'note'],
    ['<optometry.tp1f9@nhs.net>;', 'note'],
    ['optometry.tp1f9@nhs.net\u00A0', 'ok'],
  ])('reads %j', (text, level) => {
    expect(checkMailboxAddress(text)).toMatchObject({ level, value: 'optometry.tp1f9@nhs.net' });
  });

  // Catches: an address that can't receive mail going onto the list, or a correction made in silence.
  it.each([
    ['optometry.l0p2q@nhs.uk', 'optometry.l0p2q@nhs.net'],
    ['optometry.tp1f9nhs.net', 'optometry.tp1f9@nhs.net'],
    ['optometry.tp1f9@nhs,net', 'optometry.tp1f9@nhs.net'],
    ['optometry.tp1f9@nhsnet', 'optometry.tp1f9@nhs.net'],
    ['optometry .tp1f9@nhs.net', 'optometry.tp1f9@nhs.net'],
    ['a@nhs.net; b@nhs.net', undefined],
    ['a@nhs.net b@nhs.net', undefined],
    ['ask at the desk', undefined],
    ['@nhs.net', undefined],
  ])('refuses %j', (text, suggestion) => {
    const checked = checkMailboxAddress(text);
    expect(checked).toMatchObject({ level: 'error', value: '' });
    expect(checked.suggestion).toBe(suggestion);
  });

  it.each([
    ['', ''],
    ['n/a', ''],
    ['No mailbox', ''],
  ])('reads %j as no address', (text, value) => {
    expect(checkMailboxAddress(text)).toMatchObject({ value });
  });

  it('keeps "tbc" in the notes', () => {
    expect(checkMailboxAddress('tbc')).toMatchObject({ level: 'warning', value: '', keepInNotes: true });
  });

  // Catches: towns and surnames taken for codes, so that every store mailbox is flagged.
  it.each([
    ['optometry.tp1f9@nhs.net', 'TP1F9'],
    ['nhsoptom.cheltenham.x2d4r@nhs.net', 'X2D4R'],
    ['optometry.8hk57@nhs.net', '8HK57'],
    ['optometry.truro@nhs.net', null],
    ['jo.smith@nhs.net', null],
    ['tp1f9@nhs.net', null],
    ['optometry.tp1f9@brightview.example', null],
    ['england.optometrysouthwest@nhs.net', null],
  ])('%s carries %s', (address, code) => {
    expect(odsCodeOfAddress(address)).toBe(code);
  });

  it.each([
    ['optometry.tp1f9@nhs.net', 'shared'],
    ['nhsoptom.bath.tp1f9@nhs.net', 'store'],
    ['secure@brightview.example', 'egress'],
    ['', 'unknown'],
  ])('%s looks like %s', (address, kind) => {
    expect(kindOfAddress(address)).toBe(kind);
  });

  // Catches: a mismatch that goes unseen, and a flag on the address of a predecessor, which is in order.
  it.each([
    ['optometry.tp1f9@nhs.net', 'shared', 'TP1F9', [], 0],
    ['optometry.tp1f9@nhs.net', 'shared', 'A1B2C', [], 1],
    ['optometry.tp1f9@nhs.net', 'shared', 'A1B2C', ['TP1F9'], 0],
    ['optometry.tp1f9@nhs.net', 'egress', 'TP1F9', [], 1],
    ['secure@brightview.example', 'shared', 'TP1F9', [], 1],
    ['secure@brightview.example', 'egress', 'TP1F9', [], 0],
    ['jo@gmail.com', 'egress', 'TP1F9', [], 1],
    ['optometry.tp1f9@nhs.uk', 'shared', 'TP1F9', [], 1],
    ['', 'none', 'TP1F9', [], 0],
  ] as const)('%s as %s of %s', (address, kind, code, related, problems) => {
    expect(addressProblems(address, kind, code, related)).toHaveLength(problems);
  });

  // Catches: a value that is tidied again at the next import, and patterns that take for ever on hostile text.
  it('settles after one reading, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aAz0.@ <>;,:\u00A0-'), maxLength: 300 });
    fc.assert(
      fc.property(text, (raw) => {
        const { value } = checkMailboxAddress(raw);
        if (value !== '') expect(checkMailboxAddress(value)).toEqual({ level: 'ok', value, text: '' });
      }),
    );
  });
});
