import { SOUTH_WEST_ICBS } from '@shared/domain/icb';
import type { FieldDeclaration, ImportKind, RowValues } from '@shared/domain/imports/kinds/declare';
import fc from 'fast-check';

/** Texts that some program on the way takes for something else. */
const ODD_TEXTS = [
  '=1+1',
  "'=1+1",
  "''=1+1",
  "'tis",
  '+44 1632 960000',
  '-',
  '-5',
  '@home',
  '"quoted", and; more',
  'two  blanks',
  '00123',
  '1E5',
  'TRUE',
  '1/2',
  '03/04/2024',
  'n/a',
  'N/A',
  'tbc',
  '?',
  'nil',
  'not stated',
  'unknown',
  'Ünïcödé ✓ 眼鏡店',
  'e\u0301 decomposed',
  'zero\u200Bwidth',
  'no\u00A0break',
  '_x000D_',
  '<b>&amp;</b>',
  '#N/A',
];
const LINES = ['one\ntwo', '=1+1\n-2', 'a\n\nb', 'n/a\nn/a', 'tail "\n;'];

const printable = fc.string({ unit: 'grapheme', maxLength: 24 }).map((text) => text.trim());
const oddText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 2, arbitrary: printable },
  { weight: 1, arbitrary: fc.constant('') },
);
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const phone = fc.constantFrom(
  '+441632960451',
  '+447700900123',
  '+442079460000',
  '+35312345678',
  '12345',
  'ring the shop',
  '01632 960451 ext 5',
  '01632 960451 / 07700 900123',
);
const code = fc.constantFrom('TP2DH', 'A1B2C', '8HK57', 'AOB2C', 'ABC');
const address = fc.constantFrom('optometry.tp2dh@nhs.net', 'a.b@example.org', "o'neil@nhs.net", '-x@nhs.net');

/** What the record of a field may hold, whether or not its own reader would take it. */
function anyValue(field: FieldDeclaration): fc.Arbitrary<string> {
  const orEmpty = (arbitrary: fc.Arbitrary<string>) => fc.oneof(arbitrary, fc.constant(''));
  if (field.choices) return orEmpty(fc.constantFrom(...Object.keys(field.choices)));
  switch (field.type) {
    case 'date':
      return orEmpty(date);
    case 'phone':
      return orEmpty(phone);
    case 'icb':
      return orEmpty(fc.constantFrom(...SOUTH_WEST_ICBS.map(({ odsCode }) => odsCode), 'QZZ'));
    case 'ods-code':
    case 'related-code':
      return orEmpty(code);
    case 'address':
      return orEmpty(address);
    case 'addresses':
      return orEmpty(fc.uniqueArray(address, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n')));
    case 'postcode':
      return orEmpty(fc.constantFrom('TR1 2AB', 'tr12ab', 'TR1', 'TR1 2AO', 'n/a'));
    case 'whole-number':
      return orEmpty(fc.nat(500_000).map(String));
    case 'notes':
    case 'lines':
      return fc.oneof(
        oddText,
        fc.constantFrom(...LINES),
        fc.constant('long text '.repeat(Math.floor(field.maxLength / 10)).trim()),
      );
    default:
      return oddText.map((text) => text.slice(0, field.maxLength).trim());
  }
}

/** What tells the n-th record apart: it has to differ from all others'. */
function keyOf(field: FieldDeclaration, n: number): string {
  if (field.type === 'ods-code' || field.type === 'related-code') return `TP${(n + 100).toString(36).toUpperCase()}0`;
  if (field.type === 'address') return `optometry.n${n}@nhs.net`;
  return `${field.label} ${n}`;
}

/** A record of a kind with anything in it. */
export function anyRecord(kind: ImportKind): fc.Arbitrary<RowValues> {
  return fc.record(Object.fromEntries(kind.fields.map((field) => [field.id, anyValue(field)])));
}

/** Some records of a kind, each with keys of its own. */
export function anyRecords(kind: ImportKind, count: { minLength?: number; maxLength: number }) {
  return fc.array(anyRecord(kind), count).map((records) =>
    records.map((values, n): RowValues => {
      const keys = kind.fields.filter(({ id }) => kind.keyFields.includes(id));
      return { ...values, ...Object.fromEntries(keys.map((field) => [field.id, keyOf(field, n)])) };
    }),
  );
}
