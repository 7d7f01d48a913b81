// Would catch: an address decided about twice by hand, which the database would refuse without saying which, and a rule
// that is kept although it names nothing.
import { type ListForm, listForm, MAIN_RULE } from '@shared/domain/distribution-list/list-form';
import { expect, it } from 'vitest';

const form = (values: Partial<ListForm>): ListForm => ({
  name: 'Devon',
  rule: { practices: { of: 'all' }, groups: [] },
  extras: [],
  exclusions: [],
  ...values,
});
const extra = (address: string) => ({ address, name: '', reason: 'asked for it' });
const exclusion = (address: string) => ({ address, reason: 'gets it elsewhere' });
const problems = (values: Partial<ListForm>) =>
  Object.fromEntries(
    (listForm.safeParse(form(values)).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  );

it('takes what is right', () => {
  expect(problems({ rule: MAIN_RULE, extras: [extra('a@nhs.net')], exclusions: [exclusion('b@nhs.net')] })).toEqual({});
});

it('takes an address once, however it is written', () => {
  expect(problems({ extras: [extra('a@nhs.net'), extra('A@nhs.net')] })).toEqual({
    'extras.1.address': 'a@nhs.net is here twice',
  });
  expect(problems({ exclusions: [exclusion('a@nhs.net'), exclusion(' a@nhs.net ')] })).toEqual({
    'exclusions.1.address': 'a@nhs.net is here twice',
  });
  expect(problems({ extras: [extra('a@nhs.net')], exclusions: [exclusion('mailto:A@nhs.net')] })).toEqual({
    'exclusions.0.address': 'a@nhs.net is also added by hand: take one of the two away',
  });
});

it('says at each field what is missing', () => {
  expect(problems({ name: ' ', extras: [{ address: '', name: '', reason: ' ' }] })).toEqual({
    name: 'Enter a name for the list',
    'extras.0.address': 'Enter an email address',
    'extras.0.reason': 'Enter the reason',
  });
  expect(problems({ rule: { practices: { of: 'icbs', codes: [] }, groups: [] } })).toEqual({
    'rule.practices.codes': 'Choose at least one ICB',
  });
  expect(problems({ rule: { practices: { of: 'contractors', ids: [] }, groups: [] } })).toEqual({
    'rule.practices.ids': 'Choose at least one contractor',
  });
  expect(problems({ rule: { practices: { of: 'view', viewId: '' }, groups: [] } })).toEqual({
    'rule.practices.viewId': 'Choose a saved view',
  });
});
