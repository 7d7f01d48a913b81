import type { NotificationKind } from '@shared/domain/notifications/codes';

/** A mail as somebody wrote it, and what is to be found in it. Sender: "Name <address>". */
export interface MailCase {
  from: string;
  subject: string;
  text: string;
  kind: NotificationKind;
  /** ODS codes of the practices that it is about. */
  practices: string[];
  /** nhs.net addresses, the sender's too. */
  addresses?: string[];
}

const reception = 'Reception <reception@shop.example>';
const penroseBox = 'OPTOMETRY, TP1F9 (PENROSE OPTICIANS) <optometry.tp1f9@nhs.net>';
const mail = (
  kind: NotificationKind,
  practices: string,
  subject: string,
  text: string,
  from = reception,
  addresses?: string[],
): MailCase => ({
  from,
  subject,
  text,
  kind,
  practices: practices === '' ? [] : practices.split(' '),
  ...(addresses ? { addresses } : {}),
});

export const MAILS: readonly MailCase[] = [
  // New shared mailboxes
  mail(
    'new-shared-mailbox',
    'C4E8T',
    'New shared nhs.net mailbox',
    'Our shared NHSmail is now set up: optometry.c4e8t@nhs.net.\nPlease add it to your distribution list.\n\nOkafor Optometrists, Exeter, ODS C4E8T',
    reception,
    ['optometry.c4e8t@nhs.net'],
  ),
  mail(
    'new-shared-mailbox',
    'TP9MN TPX3B',
    'Mailboxes for two of our practices',
    'TP9MN is optometry.tp9mn@nhs.net and TPX3B is optometry.tpx3b@nhs.net. Please update your records.',
    'Group office <office@group.example>',
    ['optometry.tp9mn@nhs.net', 'optometry.tpx3b@nhs.net'],
  ),
  mail(
    'new-shared-mailbox',
    'TP1F9',
    'NHS mail',
    'Hi, we now have a shared mailbox. It is optometry.tp1f9@nhs.net',
    reception,
    ['optometry.tp1f9@nhs.net'],
  ),
  mail(
    'new-shared-mailbox',
    'TPW0N',
    'Shared mailbox live',
    'The mailbox is now live - OPTOMETRY.TPW0N@NHS.NET - thank you',
    reception,
    ['optometry.tpw0n@nhs.net'],
  ),
  mail(
    'new-shared-mailbox',
    'TPW0N',
    'RE: NHSmail application',
    'Good news, our mailbox has been created.\nPractice code tpw0n',
    reception,
    [],
  ),
  mail('new-shared-mailbox', 'C4E8T', 'Our NHSmail', 'Our nhs.net address is optometry.c4e8t @nhs.net', reception, [
    'optometry.c4e8t@nhs.net',
  ]),
  mail(
    'new-shared-mailbox',
    'C4E8T',
    'Details',
    'We have received our shared mailbox, optometry.c4e8t@nhs.uk, from NHSBSA today.',
    reception,
    ['optometry.c4e8t@nhs.net'],
  ),
  mail(
    'new-shared-mailbox',
    '',
    'New NHS mail address',
    'We have got our shared mailbox now: optometry.z9z9z@nhs.net',
    reception,
    ['optometry.z9z9z@nhs.net'],
  ),
  // Two practices in one mail: what one writes of its mailbox, they write of their mailboxes.
  mail(
    'new-shared-mailbox',
    'TPW0N C4E8T',
    'For your list',
    'New shared mailboxes: optometry.tpw0n@nhs.net and optometry.c4e8t@nhs.net',
    reception,
    ['optometry.tpw0n@nhs.net', 'optometry.c4e8t@nhs.net'],
  ),
  mail(
    'new-shared-mailbox',
    'TP9MN',
    'Fw: NHSmail',
    'FYI\n\nFrom: NHSBSA\nSent: 3 May 2026\n\nThe mailbox optometry.tp9mn@nhs.net has been set up for TP9MN.',
    reception,
    ['optometry.tp9mn@nhs.net'],
  ),
  mail(
    'new-shared-mailbox',
    'TP1F9',
    'Set up',
    'The shared mailbox for Penrose Opticians, Truro is set up and ready to use',
    reception,
  ),
  mail(
    'new-shared-mailbox',
    'TPW0N',
    'mailbox',
    'Please update your records: optometry.tpw0n@nhs.net',
    'Ten Exeter <ten@tors.example>',
  ),
  // Address changes
  mail(
    'address-change',
    'TP7CE',
    'Email address has changed',
    'Please use optometry.tp7ce@nhs.net instead of our old address optometry.tp2dh@nhs.net',
    reception,
    ['optometry.tp7ce@nhs.net', 'optometry.tp2dh@nhs.net'],
  ),
  mail(
    'address-change',
    'TP1F9',
    'Change of email',
    'Our mailbox has changed. TP1F9. The new one is optometry.tp1f9@nhs.net.',
    reception,
  ),
  mail(
    'address-change',
    'E1J4Z',
    'Address',
    'We no longer use fernandes@nhs.net. Please write to optometry.e1j4z@nhs.net',
    reception,
    ['fernandes@nhs.net', 'optometry.e1j4z@nhs.net'],
  ),
  mail(
    'address-change',
    'TP7CE',
    'Updated contact',
    'This mailbox replaces optometry.tp2dh@nhs.net',
    'OPTOMETRY, TP7CE <optometry.tp7ce@nhs.net>',
  ),
  mail('address-change', 'TPX3B', 'New email address for Brightview Bath', 'TPX3B: optometry.tpx3b@nhs.net', reception),
  // Not working
  mail(
    'mailbox-not-working',
    'TP1F9',
    'Mailbox not working',
    'We cannot access our mailbox since Monday. ODS code TP1F9',
    reception,
  ),
  mail(
    'mailbox-not-working',
    'E1J4Z',
    'Problem',
    'We are unable to open the shared mailbox. Fernandes Eyecare, Taunton',
    reception,
  ),
  mail(
    'mailbox-not-working',
    'TP7CE',
    'Undeliverable: Referral guidance',
    'Delivery has failed to these recipients: optometry.tp7ce@nhs.net',
    'Mail Delivery <postmaster@nhs.net>',
    ['optometry.tp7ce@nhs.net', 'postmaster@nhs.net'],
  ),
  mail(
    'mailbox-not-working',
    'TP1F9',
    'Emails bouncing',
    'Patients tell us that emails to us are bouncing back',
    penroseBox,
  ),
  mail(
    'mailbox-not-working',
    'TP9MN',
    'help',
    'Hello, our NHS mailbox has been deleted?? We can’t log in. TP9MN',
    reception,
  ),
  mail(
    'mailbox-not-working',
    'TP7CE',
    'no mails',
    'We are not receiving any emails from you at optometry.tp7ce@nhs.net',
    reception,
  ),
  mail('mailbox-not-working', 'C4E8T', 'mailbox full', 'It says that the mailbox is full. Code: C4E8T.', reception),
  // Egress
  mail(
    'egress-account',
    '',
    'Egress account',
    'Brightview Optical Group’s Egress account is secure@brightview.example',
    'Head office <office@brightview.example>',
  ),
  mail(
    'egress-account',
    '',
    'Our Egress address',
    'Dear team, NHSBSA has created our egress account. The address is nhs@westward.example',
    'IT <it@westward.example>',
  ),
  mail('egress-account', '', 'secure mail', 'All our stores receive mail via Egress now.', 'IT <it@westward.example>'),
  // Linked users
  mail(
    'linked-user-wanted',
    'TP1F9',
    'New linked user',
    'Please add Amy Penrose as an owner.\nFull name: Amy Penrose\nEmail: amy@home.example\nMobile: 07700 900123\nowner',
    penroseBox,
  ),
  mail(
    'linked-user-wanted',
    'E1J4Z',
    'New starter',
    'We have a new starter who needs access to our mailbox: Raj Shah, 07700 900456, raj@home.example, member. E1J4Z',
    reception,
  ),
  mail(
    'linked-user-wanted',
    'TP7CE',
    'access',
    'Could you please add my colleague Sam Lee to our shared mailbox',
    'OPTOMETRY, TP7CE <optometry.tp7ce@nhs.net>',
  ),
  mail(
    'linked-user-wanted',
    'TPW0N',
    'Personal NHSmail account',
    'How do we request a personal NHSmail account for a new member of staff at TPW0N?',
    reception,
  ),
  mail('linked-user-wanted', 'C4E8T', 'member', 'please give Li Wei access to the mailbox of C4E8T', reception),
  // Leavers
  mail(
    'leaver',
    'E1J4Z',
    'Leaver',
    'Owen O’Neill (owen.oneill62@nhs.net) left us on 31 August. ODS code E1J4Z.',
    'Fernandes Eyecare <optometry.e1j4z@nhs.net>',
    ['owen.oneill62@nhs.net', 'optometry.e1j4z@nhs.net'],
  ),
  mail('leaver', 'TP1F9', 'staff change', 'Amy Penrose no longer works here, please remove her access', penroseBox),
  mail('leaver', 'TP7CE', 'Sam Lee', 'Sam’s last working day is 30/11/2026. TP7CE', reception),
  mail('leaver', 'TPX3B', 'Leavers', 'Two leavers at TPX3B: Jane Roe and Max Moor', reception),
  mail('leaver', 'C4E8T', 'Please revoke Kwame’s access', 'He is leaving. c4e8t', reception),
  // MFA
  mail(
    'mfa-question',
    'TPW0N',
    'Locked out - MFA',
    'I did not set up multi factor authentication in time and was asked for a 20 character password. Code: TPW0N',
    'owen.oneill62@nhs.net <owen.oneill62@nhs.net>',
    ['owen.oneill62@nhs.net'],
  ),
  mail(
    'mfa-question',
    'TP1F9',
    'Authenticator',
    'Do we need the Microsoft Authenticator app on a personal phone?',
    penroseBox,
  ),
  mail('mfa-question', '', '2FA', 'What is 2FA and is it compulsory?', 'Someone <someone@home.example>'),
  mail('mfa-question', 'TP7CE', 'Password', 'We have been put on the restricted policy. What now? TP7CE', reception),
  // Guidance
  mail(
    'guidance-request',
    'TP7CE',
    'Accessing a shared mailbox guidance',
    'Hello, please could you send us the ‘Accessing a shared mailbox’ guidance.\nThanks\nYeo Eyecare Stroud (TP7CE)',
    reception,
    [],
  ),
  mail(
    'guidance-request',
    'TP1F9',
    'How to',
    'How do we access the shared mailbox in Outlook? Is there a user guide?',
    penroseBox,
  ),
  mail('guidance-request', 'TP9MN', 'instructions please', 'Please send us the instructions again. TP9MN', reception),
  // Practice changes
  mail(
    'practice-change',
    'TP9MN',
    'Change of address – TR1',
    'We have moved. Practice TP9MN, new postcode TR1 2AB. New mailbox: optometry.tp9mn@nhs.net',
    'Chloë Yeo <chloe.yeo@nhs.example>',
    ['optometry.tp9mn@nhs.net'],
  ),
  mail(
    'practice-change',
    'TP1F9',
    'Closure',
    'Please note that Penrose Opticians in Truro will close on 31 March 2027.',
    reception,
  ),
  mail(
    'practice-change',
    'A1B2C',
    'Change of name',
    'Brightview Stroud (A1B2C) is renamed Cotswold Eyes from 1 December',
    reception,
  ),
  mail(
    'practice-change',
    'C4E8T',
    'New owner',
    'The practice has been sold. From 1 January C4E8T belongs to Penrose Eyecare Ltd.',
    reception,
  ),
  mail('practice-change', 'TPW0N', 'relocating', 'TPW0N: we are moving to 12 Fore Street, Exeter EX1 1AA', reception),
  mail(
    'practice-change',
    'TP7CE',
    'Our ODS code has changed',
    'The ODS code has changed from TP7CE to X9Y8Z',
    reception,
  ),
  // Other, and nobody
  mail('other', '', 'Thank you', 'Thanks for your help last week!', 'Jo <jo@home.example>'),
  mail('other', '', '', '', 'Nobody <nobody@home.example>'),
  mail('other', '', 'Out of office', 'I am on annual leave until Monday.', 'Jo <jo@home.example>'),
  mail('other', 'TP1F9', 'GOS claims', 'Where do we send the October claim for TP1F9?', reception),
  mail('other', '', 'TPack delivery', 'Your parcel TPack is on its way, order A1B2.', 'Shop <orders@parcels.example>'),
  mail(
    'other',
    '',
    'Invoice 12345',
    'Please find attached invoice 12345 for 99.00',
    'Accounts <accounts@parcels.example>',
  ),
  mail('other', '', 'Smith Opticians', 'Smith Opticians in Wells would like a call back', 'A <a@home.example>'),
  mail('other', '', 'Truro', 'Is there a meeting in Truro this month?', 'A <a@home.example>'),
  mail('other', '', 'Postcode', 'We are near TR1 2AB', 'A <a@home.example>'),
  mail('other', '', 'Old Sight, Bude', 'Who looks after the records of Old Sight in Bude?', 'A <a@home.example>'),
  mail(
    'other',
    '',
    'Meeting',
    'See you there. helpdesk@nhs.net is in copy, england.optometrysouthwest@nhs.net too.',
    'A <a@home.example>',
    [],
  ),
  // Mess
  mail('new-shared-mailbox', 'A1B2C', 'new mailbox', 'ODS code: AIB2C no sorry A1B2C', reception),
  mail(
    'new-shared-mailbox',
    'E1J4Z',
    'RE: RE: new shared mailbox',
    'Done.\n\n> Please tell us your new shared mailbox\n> for E1J4Z',
    reception,
  ),
  mail(
    'leaver',
    'TP7CE',
    'Fwd: leaver',
    '---------- Forwarded message ---------\nFrom: x\nSubject: leaver\n\nSam Lee has left. TP7CE',
    reception,
  ),
  mail('new-shared-mailbox', 'TPW0N', 'new shared mailbox', 'ODS code: TPWON', reception),
  mail(
    'mfa-question',
    'TP1F9',
    'Re: your guidance',
    'Thank you. One question about MFA: must everybody register?\n\nOn 3 May 2026, CCHub wrote:\n> please find the guidance on accessing a shared mailbox',
    penroseBox,
  ),
];
