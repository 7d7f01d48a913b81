// Whom a report is about. Would catch: practices of another ICB with the same short name, an order that differs from what
// was asked, and a report about less than was asked because something is gone.
import { randomUUID } from 'node:crypto';
import type { Workspace } from '@electron/services/workspace';
import type { ReportOrder, ReportScope } from '@shared/domain/reports/order';
import { AppError } from '@shared/ipc/errors';
import { describe, expect, it } from 'vitest';
import { sql } from '../../e2e/support/sqlite';
import { practice } from '../../support/forms';
import { scratchWorkspace } from '../../support/workspace';

const site = (workspace: Workspace, odsCode: string, values = {}) =>
  workspace.practices.save(
    null,
    practice({ odsCode, mailboxAddress: `optometry.${odsCode.toLowerCase()}@nhs.net`, ...values }),
  );

const status = (scope: ReportScope, closed = false): ReportOrder => ({ what: 'practice-status', scope, closed });

async function partsOf({ reports }: Workspace, order: ReportOrder) {
  const { subject, filters, parts } = await reports.document(order);
  return { subject, filters, codes: parts.map(({ code }) => code) };
}

async function filled() {
  const workspace = await scratchWorkspace();
  const zeal = await site(workspace, 'TPAA1', { name: 'Zeal Eyecare', icbCode: 'QJK', contractorName: 'Ada Ltd' });
  const anders = await site(workspace, 'TPAA2', { name: 'ångström optics', icbCode: 'QJK', contractorName: 'Bo Ltd' });
  const beta = await site(workspace, 'TPAA3', { name: 'Beta', icbCode: 'QVV', contractorName: 'Ada Ltd' });
  const gone = { status: 'closed', closedOn: '2020-01-01', onList: 'no', mailboxKind: 'none', mailboxAddress: '' };
  const closed = await site(workspace, 'TPAA4', { name: 'Aged', icbCode: 'QJK', contractorName: 'Ada Ltd', ...gone });
  const contractor = (await workspace.contractors.list()).find(({ name }) => name === 'Ada Ltd')?.id ?? '';
  return { workspace, zeal, anders, beta, closed, contractor };
}

describe('the practices of a report', () => {
  it('all of them by name whatever case and accents, without closed ones unless they are asked for', async () => {
    const { workspace } = await filled();
    expect(await partsOf(workspace, status({ of: 'all' }))).toEqual({
      subject: 'All practices',
      filters: ['Without closed practices'],
      codes: ['TPAA2', 'TPAA3', 'TPAA1'],
    });
    expect(await partsOf(workspace, status({ of: 'all' }, true))).toMatchObject({
      filters: ['With closed practices'],
      codes: ['TPAA4', 'TPAA2', 'TPAA3', 'TPAA1'],
    });
  });

  it('those of an ICB, told apart by its code', async () => {
    const { workspace } = await filled();
    const [{ id = '' } = {}] = await sql(workspace.databaseFile, "SELECT id FROM icb WHERE ods_code = 'QVV'");
    await sql(workspace.databaseFile, `UPDATE icb SET short_name = 'Devon' WHERE id = '${id}'`);
    expect(await partsOf(workspace, status({ of: 'icb', code: 'QJK' }))).toEqual({
      subject: 'Practices of Devon',
      filters: ['ICB: NHS Devon ICB (QJK)', 'Without closed practices'],
      codes: ['TPAA2', 'TPAA1'],
    });
  });

  it('those of a contractor', async () => {
    const { workspace, contractor } = await filled();
    expect(await partsOf(workspace, status({ of: 'contractor', id: contractor }))).toEqual({
      subject: 'Practices of Ada Ltd',
      filters: ['Contractor: Ada Ltd', 'Without closed practices'],
      codes: ['TPAA3', 'TPAA1'],
    });
  });

  it('chosen ones in the order of their choosing, each once, a closed one too', async () => {
    const { workspace, zeal, closed, anders } = await filled();
    const ids = [zeal.id, closed.id, anders.id, zeal.id];
    expect(await partsOf(workspace, status({ of: 'practices', ids }))).toEqual({
      subject: '3 chosen practices',
      filters: ['Chosen practices: TPAA1, TPAA4, TPAA2'],
      codes: ['TPAA1', 'TPAA4', 'TPAA2'],
    });
  });

  it('one by itself is what the paper is about', async () => {
    const { workspace, closed } = await filled();
    const { subject, filters, parts } = await workspace.reports.document(status({ of: 'practices', ids: [closed.id] }));
    expect({ subject, filters }).toEqual({ subject: 'TPAA4 Aged', filters: [] });
    expect(parts).toHaveLength(1);
  });

  it('an ICB without practices makes a paper that says so', async () => {
    const { workspace } = await filled();
    const { parts } = await workspace.reports.document(status({ of: 'icb', code: 'QSL' }));
    expect(JSON.stringify(parts)).toContain('No practice fits what was asked for.');
  });
});

describe('what is gone', () => {
  const reports = [
    (scope: ReportScope) => status(scope),
    (scope: ReportScope): ReportOrder => ({ what: 'contractor-summary', scope }),
    (scope: ReportScope): ReportOrder => ({ what: 'mfa-status', scope }),
    (scope: ReportScope): ReportOrder => ({ what: 'applications', scope }),
  ];
  it('is said by every report, in words', async () => {
    const { workspace, zeal, anders } = await filled();
    await workspace.bin.remove('practice', anders);
    const cases: [ReportScope, string][] = [
      [{ of: 'icb', code: 'QZZ' }, 'No ICB has the code “QZZ”'],
      [{ of: 'contractor', id: randomUUID() }, 'This contractor is no longer in the register'],
      [{ of: 'practices', ids: [anders.id] }, 'This practice is no longer in the register'],
      [{ of: 'practices', ids: [zeal.id, anders.id] }, '1 of the 2 chosen practices is still in the register'],
      [{ of: 'practices', ids: [randomUUID(), anders.id] }, 'None of the 2 chosen practices are still in the register'],
    ];
    for (const [scope, words] of cases)
      for (const order of reports) {
        const error = await workspace.reports.document(order(scope)).catch((caught: unknown) => caught);
        expect(error, words).toBeInstanceOf(AppError);
        expect(error).toMatchObject({ code: 'not-found', message: expect.stringContaining(words) });
      }
  });
});
