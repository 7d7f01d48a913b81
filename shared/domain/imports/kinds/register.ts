import type { ImportKind } from './declare';
import { words } from './field';
import { compareRegisterRow } from './register-compare';
import { REGISTER_FIELDS } from './register-fields';
import { finishRegisterRow } from './register-rules';
import { splitAddress } from './split-address';

/** The workbook in which the register lives: practices with their contractor and mailbox. */
export const registerKind: ImportKind = {
  id: 'register',
  label: 'Register of practices and mailboxes',
  noun: { one: 'practice', many: 'practices' },
  record: 'practice',
  keys: [{ id: 'odsCode', label: 'ODS code', of: ({ odsCode }) => odsCode ?? '', certain: true }],
  keyFields: ['odsCode'],
  withoutKey: 'No ODS code: without one nobody can say which practice the row is about',
  nameOf: ({ practiceName }) => practiceName ?? '',
  fields: REGISTER_FIELDS,
  joins: [],
  splits: [
    {
      id: 'wholeAddress',
      label: 'Whole address in one column',
      aliases: words('Full address | Whole address | Practice full address | Address in full'),
      into: ['address1', 'address2', 'town', 'county', 'postcode'],
      split: splitAddress,
    },
  ],
  notesField: 'notes',
  proposes: false,
  positions: null,
  finish: finishRegisterRow,
  judge: () => null,
  compare: compareRegisterRow,
};
