import type { EditionEntry } from './edition';

/**
 * Headings of a list as a csv that both Outlook and the NHSmail portal take.
 *
 * The portal's import of members takes addresses under "Email Address", and its sample file has nothing but that column
 * (NHSmail support, "Adding members in User Policy Management", `MembersListSample.csv`); it stands first, where also a
 * program finds it that takes the first column for the addresses. Outlook's import of contacts knows its own headings,
 * as its export writes them ("First Name", "Company", "E-mail Address", "E-mail Type", "E-mail Display Name", "Notes"),
 * and passes over a heading that it doesn't know. The byte order mark that our files begin with would hide the first
 * heading from Outlook's older import, so that the first must not be one of Outlook's.
 *
 * One file serves both only where the portal passes over columns that it doesn't ask for. Where it refuses them, the
 * addresses alone are wanted: {@link PORTAL_HEADINGS}.
 */
export const OUTLOOK_HEADINGS = [
  'Email Address',
  'First Name',
  'Company',
  'E-mail Address',
  'E-mail Type',
  'E-mail Display Name',
  'Notes',
] as const;

type OutlookEntry = Pick<EditionEntry, 'address' | 'name' | 'odsCode' | 'source' | 'reason'>;

/** An entry under {@link OUTLOOK_HEADINGS}. Practices and contractors are organisations; of people, Outlook shows the first name. */
export function outlookRow({ address, name, odsCode, source, reason }: OutlookEntry): string[] {
  const isOrganisation = source === 'practice' || source === 'egress';
  const shown = oneLine(name) || address;
  const notes = [odsCode === '' ? '' : `ODS code ${odsCode}`, oneLine(reason)].filter((note) => note !== '');
  return [address, isOrganisation ? '' : shown, isOrganisation ? shown : '', address, 'SMTP', shown, notes.join('. ')];
}

/** The one column of the portal's own sample file. */
export const PORTAL_HEADINGS = ['Email Address'] as const;

export const portalRow = ({ address }: Pick<EditionEntry, 'address'>): string[] => [address];

/** Outlook's import ends a contact where a line ends, whatever the quotes around it say. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
