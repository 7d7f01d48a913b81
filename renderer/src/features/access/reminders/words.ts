import { counted } from '@renderer/app/numbers';

export const HANDED_ON = {
  draft: 'The draft was handed to your mail program. Check it there and send it. Nothing has been sent yet.',
  mailto: 'The mail was handed to your mail program. Check it there and send it. Nothing has been sent yet.',
  copy: 'Subject and text are copied.',
};

export const peopleCount = (count: number): string => counted(count, 'person', 'people');

/** "TP1F9 Penrose Opticians", or the contractor's name. */
export const ownerName = ({ odsCode, name }: { odsCode: string; name: string }): string =>
  odsCode === '' ? name : `${odsCode} ${name}`;
