import { aside, type Checked, note, ok } from './checked';
import type { ContractType } from './codes';
import { fold, quoted, saysNothing, tidy } from './text';

const WORDS: Record<string, ContractType> = {
  m: 'mandatory',
  mand: 'mandatory',
  mandatory: 'mandatory',
  'mandatory services': 'mandatory',
  'mandatory only': 'mandatory',
  a: 'additional',
  add: 'additional',
  additional: 'additional',
  'additional services': 'additional',
  'additional only': 'additional',
  domiciliary: 'additional',
  dom: 'additional',
  'additional domiciliary': 'additional',
  both: 'both',
  b: 'both',
  'm a': 'both',
  'm and a': 'both',
  ma: 'both',
  'mandatory additional': 'both',
  'mandatory and additional': 'both',
  'mandatory and domiciliary': 'both',
  'additional and mandatory': 'both',
};

/** Reads the type of a General Ophthalmic Services contract. `value` is a `ContractType`; empty for a blank cell. */
export function checkContractType(text: string): Checked {
  const line = tidy(text);
  if (line === '') return ok('');
  const type = WORDS[fold(line.replaceAll('+', ' and '))];
  if (type !== undefined) return ok(type);
  if (saysNothing(line)) return note('', 'Not stated');
  return aside(`${quoted(line)} is not a type of contract: it is kept in the notes`);
}
