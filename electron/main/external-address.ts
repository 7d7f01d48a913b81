import { AppError } from '@shared/ipc/errors';

/** Hosts that staff are sent to; each with all below it. */
const TRUSTED_HOSTS = ['nhs.net', 'nhs.uk', 'microsoft.com', 'forms.office.com', 'gov.uk'];

/** Characters of a plain address. No `?`: a mail link can carry a whole message, and in some programs an attachment. */
const MAIL_ADDRESS = /^[a-z0-9._'+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** Gives the address back in the form in which it may be opened. Throws `invalid-input` for any that may not. */
export function checkedExternalAddress(address: string): string {
  if (address.length <= 2000 && URL.canParse(address)) {
    const url = new URL(address);
    if (url.protocol === 'https:' && isTrustedSite(url)) return url.href;
    if (url.protocol === 'mailto:' && MAIL_ADDRESS.test(url.href.slice('mailto:'.length))) return url.href;
  }
  throw new AppError(
    'invalid-input',
    'CCHub Console opens only NHS, GOV.UK and Microsoft pages and plain email addresses. This link was not opened. If you trust it, copy it into your browser yourself.',
  );
}

function isTrustedSite({ hostname, port, username, password }: URL): boolean {
  if (port !== '' || username !== '' || password !== '') return false;
  return TRUSTED_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
