// Documents of tables and pictures, and documents taken apart: it breaks when a file for one practice says something of
// another, when what narrowed a table is not on its paper, or when a PDF does not say whom it is about.
import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../../shared/domain/reports/document';
import { paperTitle } from '../../../shared/domain/reports/paper-title';
import { pictureDocument, tableDocument } from '../../../shared/domain/reports/screen-papers';
import { documentsByPractice } from '../../../shared/domain/reports/split';

const stamp = { asAt: '2026-11-22T20:00:00Z', preparedBy: 'H Yeo' };
const part = (code: string, title: string) => ({
  id: `practice-${code}`,
  title,
  code,
  newPage: true,
  sections: [{ title: 'Practice', blocks: [{ kind: 'text' as const, text: `About ${code}` }] }],
});
const whole: ReportDocument = {
  ...stamp,
  title: 'Practice status report',
  subject: 'Practices of Devon',
  filters: ['ICB: NHS Devon (QJK)'],
  personal: true,
  landscape: false,
  contents: true,
  parts: [part('TP1F9', 'Penrose Opticians'), part('A0B1C', 'Søn')],
};

describe('a file for each practice', () => {
  it('is about that practice alone', () => {
    const [first, second, ...more] = documentsByPractice(whole);
    expect(more).toEqual([]);
    expect(first?.code).toBe('TP1F9');
    expect(first?.document).toMatchObject({
      ...stamp,
      title: 'Practice status report',
      subject: 'TP1F9 Penrose Opticians',
      filters: [],
      personal: true,
      contents: false,
      parts: [{ title: '', newPage: false, sections: whole.parts[0]?.sections }],
    });
    expect(JSON.stringify(second?.document)).not.toMatch(/TP1F9|Penrose|Devon/);
  });

  it('is the document itself where there is one practice, named by its code', () => {
    const one = { ...whole, subject: 'TP1F9 Penrose Opticians', parts: [{ ...part('', ''), id: 'practice-TP1F9' }] };
    expect(documentsByPractice(one)).toEqual([{ code: 'TP1F9', document: { ...one, contents: false } }]);
  });

  it('none where the report says that there is no practice', () =>
    expect(documentsByPractice({ ...whole, parts: [{ ...part('', ''), id: 'no-practice' }] })).toEqual([]));
});

describe('a table on paper', () => {
  const table = {
    title: 'Practices',
    viewName: 'Devon',
    filters: [],
    order: 'Town',
    columns: [
      { header: 'Town', type: 'text' as const },
      { header: 'Told on', type: 'date' as const },
    ],
    rows: [['Exeter', '2018-08-06']],
  };

  it('says how many rows, what narrowed them and their order; dates as people read them', () => {
    const document = tableDocument(table, stamp);
    expect(document).toMatchObject({
      ...stamp,
      title: 'Practices: Devon',
      subject: '1 row',
      filters: ['All rows', 'Sorted by Town'],
      landscape: false,
    });
    expect(document.parts[0]?.sections[0]?.blocks).toMatchObject([{ rows: [['Exeter', '6 August 2018']] }]);
  });

  it('is as wide as its columns ask, and names no part', () => {
    const columns = Array.from({ length: 9 }, (_, n) => ({ header: `Column ${n}`, type: 'text' as const }));
    const wide = tableDocument({ ...table, filters: ['Town: Exeter'], columns, rows: [] }, stamp);
    expect(wide.landscape).toBe(true);
    expect(wide.filters[0]).toBe('Town: Exeter');
    expect(wide.parts.map(({ title }) => title)).toEqual(['']);
  });
});

it('a picture on paper begins with its sentence', () => {
  const picture = {
    title: 'MFA over time',
    scope: 'All practices',
    sentence: '1 of 2 people is registered.',
    notes: ['A note'],
    shape: 'columns' as const,
    scale: 'numbers' as const,
    rowsAre: 'Day',
    counted: 'people',
    series: [],
    rows: [],
  };
  const document = pictureDocument(picture, stamp);
  expect(document).toMatchObject({ title: 'MFA over time', subject: 'All practices', look: 'picture' });
  expect(document.parts[0]?.sections[0]?.blocks).toEqual([
    { kind: 'text', text: picture.sentence },
    { kind: 'picture', picture },
  ]);
});

it('a PDF says whom it is about, unless its title says all', () => {
  expect(paperTitle(whole)).toBe('Practice status report – Practices of Devon');
  expect(paperTitle({ ...whole, subject: '' })).toBe('Practice status report');
  expect(paperTitle({ ...whole, look: 'table' })).toBe('Practice status report');
});
