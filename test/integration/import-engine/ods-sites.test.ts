import { readFileSync } from 'node:fs';
import type { FileSource } from '@electron/services/imports/engine';
import { describe, expect, it } from 'vitest';
import { planned, writtenTo } from './support';

const NAME = 'eoptsite.csv';
const official: FileSource = { path: `test/fixtures/${NAME}` };
const lines = readFileSync(`test/fixtures/${NAME}`, 'utf8').trimEnd().split(/\r?\n/);
const HEADINGS =
  'Organisation Code,Name,National Grouping,High Level Health Geography,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Postcode,Open Date,Close Date,Status Code,Organisation Sub-Type,Parent Organisation Code,Join Parent Date,Left Parent Date,Contact Telephone Number,x,y,z,Amended,a,b,c,d,e';

describe('the official optical-sites file', () => {
  it('is known by its columns without headings, and every line is accounted for', async () => {
    const { sheet, plan } = await planned(official, [], [], null);
    expect(sheet).toMatchObject({ kind: 'ods-sites', headingRow: 0, rowCount: 620 });
    // Nothing is in the register yet: the 16 closed sites are none of its business, and no contractor is known.
    expect(plan).toMatchObject({ rows: 620, skip: 16, error: 604, warnings: 0, suggested: 0 });
  });

  it('is read alike with headings', async () => {
    const bytes = new TextEncoder().encode([HEADINGS, ...lines].join('\r\n'));
    const { sheet, plan } = await planned({ name: NAME, bytes }, [], [], null);
    expect(sheet).toMatchObject({ kind: 'ods-sites', headingRow: 1, rowCount: 620 });
    expect(plan).toMatchObject({ rows: 620, skip: 16, error: 604 });
  });

  it('proposes openings where the contractor is known, and a written proposal is not proposed again', async () => {
    const codes = [...new Set(lines.map((line) => line.split(',')[14]?.replaceAll('"', '') ?? ''))];
    const contractors = codes.map((hqOdsCode) => ({ name: `Owner of ${hqOdsCode}`, hqOdsCode }));
    const { engine, plan } = await planned(official, [], contractors, null);
    expect(plan).toMatchObject({ add: 604, skip: 16, error: 0, suggested: 0, tickable: 604 });
    expect(await engine.select({ base: 'suggested', toggled: [] })).toBe(0);
    expect(await engine.select({ base: 'all', toggled: [] })).toBe(604);
    const changes = [...(await engine.changes(0, 700))];
    expect(changes[0]).toMatchObject({ key: 'Q9B8J', values: { contractorName: 'Owner of H0000', town: 'CLEVEDON' } });
    const again = await planned(official, writtenTo(changes), contractors, null);
    expect(again.plan).toMatchObject({ add: 0, update: 0, unchanged: 604, skip: 16, error: 0 });
  });
});
