import { checkedExternalAddress } from '@electron/main/external-address';
import { AppError } from '@shared/ipc/errors';
import { describe, expect, it } from 'vitest';

describe('addresses that may be opened outside', () => {
  it.each([
    'https://portal.nhs.net/Registration#/optometry',
    'https://support.nhs.net/knowledge-base/',
    'https://www.nhsbsa.nhs.uk/x?y=1',
    'https://forms.office.com/r/abc',
    'https://learn.microsoft.com/',
    'mailto:helpdesk@nhs.net',
  ])('%s', (address) => {
    expect(checkedExternalAddress(address)).toBe(address);
  });

  // Each would start a program, reach another host, or write a mail in the person's name.
  it.each([
    'http://portal.nhs.net/',
    'https://nhs.net.evil.example/',
    'https://evilnhs.net/',
    'https://nhs.net@evil.example/',
    'https://user:word@portal.nhs.net/',
    'https://portal.nhs.net:8443/',
    'https://office.com/',
    'file:///C:/Windows/System32/calc.exe',
    'ms-msdt:/id',
    'search-ms:query=x',
    'javascript:alert(1)',
    'mailto:helpdesk@nhs.net?attach=C:/secret',
    'mailto:a@nhs.net,b@nhs.net',
    'mailto:',
    '\\\\server\\share',
    'nhs.net',
    '',
    `https://portal.nhs.net/${'x'.repeat(2000)}`,
  ])('refuses %s', (address) => {
    expect(() => checkedExternalAddress(address)).toThrow(AppError);
  });
});
