// Data quality on the sample register with its people, counted again by statements of their own. Would catch: a rule that
// passes over a gap, finds a record twice, or looks beyond the practices it is asked about.
import type { Workspace } from '@electron/services/workspace';
import { addMonths } from '@shared/domain/calendar';
import type { ReportDocument } from '@shared/domain/reports/document';
import type { ReportScope } from '@shared/domain/reports/order';
import { expect, it } from 'vitest';
import { sql } from '../../e2e/support/sqlite';
import { rowsOf } from '../../support/report-words';
import { sampleWorkspace, TODAY } from './sample';

const PRACTICES = 'practice p WHERE p.deleted_at IS NULL';
const OPEN = `${PRACTICES} AND p.status <> 'closed'`;
const LIVE = `practice p JOIN mailbox m ON m.practice_id = p.id AND m.deleted_at IS NULL AND m.status = 'live'
  WHERE p.deleted_at IS NULL`;
const SINCE = addMonths(TODAY, -6);

const count = async ({ databaseFile }: Workspace, statement: string): Promise<number> => {
  const [row] = await sql(databaseFile, `SELECT count(*) AS n FROM ${statement}`);
  return Number(row?.n);
};

async function quality(workspace: Workspace, scope: ReportScope) {
  const document = await workspace.reports.document({ what: 'data-quality', scope });
  const found = new Map(
    rowsOf(document, 'What was found, by rule').map(({ Rule = '', Found = '' }) => [
      Rule,
      Found === 'None' ? 0 : Number(Found.replace(',', '')),
    ]),
  );
  return { document, found, of: (rule: string) => found.get(rule) };
}

/** Each rule that found something has that many rows in its own part. */
function expectRowsAsCounted({ parts }: ReportDocument, found: ReadonlyMap<string, number>) {
  for (const [rule, n] of found) {
    if (n > 0) expect(rowsOf({ parts }, rule), rule).toHaveLength(n);
    else
      expect(
        parts.some(({ title }) => title.startsWith(`${rule} (`)),
        rule,
      ).toBe(false);
  }
}

it('what the rules find is what is in the database', async () => {
  const workspace = await sampleWorkspace();
  const { document, found, of } = await quality(workspace, { of: 'all' });
  expect(document.subject).toBe('All practices');
  expectRowsAsCounted(document, found);
  expect(of('Practices not marked for the distribution list')).toBe(
    await count(workspace, `${OPEN} AND p.on_list = 'unstated'`),
  );
  expect(of('Practices without an ICB')).toBe(await count(workspace, `${OPEN} AND p.icb_id IS NULL`));
  expect(of('Practices without a mailbox')).toBe(
    await count(
      workspace,
      `${OPEN} AND NOT EXISTS (SELECT 1 FROM mailbox m JOIN contractor c ON c.id = p.contractor_id
        WHERE m.practice_id = p.id AND m.deleted_at IS NULL AND m.status <> 'closed'
        AND (m.address <> '' OR (m.kind = 'egress' AND c.egress_status = 'live' AND c.egress_address <> '')))`,
    ),
  );
  expect(of('Closed practices with a live mailbox')).toBe(await count(workspace, `${LIVE} AND p.status = 'closed'`));
  expect(of('Mailboxes not confirmed lately')).toBe(
    await count(
      workspace,
      `${LIVE} AND p.status <> 'closed' AND m.kind <> 'egress' AND m.address <> ''
        AND coalesce(m.told_on, '') < '${SINCE}' AND coalesce(m.confirmed_on, '') < '${SINCE}'`,
    ),
  );
  expect(of('Contractors without practices')).toBe(
    await count(
      workspace,
      `contractor c WHERE c.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM practice p WHERE p.contractor_id = c.id AND p.deleted_at IS NULL)`,
    ),
  );
  const past = `person_link l JOIN person h ON h.id = l.person_id JOIN practice p ON p.id = l.practice_id
    WHERE l.deleted_at IS NULL AND h.deleted_at IS NULL AND p.deleted_at IS NULL
    AND l.ended_on <= '${TODAY}' AND (l.access_removed_on IS NULL OR l.access_removed_on > '${TODAY}')`;
  expect(of('Links past their end with access left')).toBe(await count(workspace, past));
  const without = `person h WHERE h.deleted_at IS NULL AND h.state <> 'left' AND NOT EXISTS (
    SELECT 1 FROM person_link l JOIN practice p ON p.id = l.practice_id WHERE l.person_id = h.id
    AND l.deleted_at IS NULL AND p.deleted_at IS NULL AND (l.ended_on IS NULL OR l.ended_on > '${TODAY}')
    AND (l.access_removed_on IS NULL OR l.access_removed_on > '${TODAY}'))`;
  expect(of('People without a practice')).toBe(await count(workspace, without));
  const pairs = (await workspace.duplicates.list()).pairs.filter(({ dismissed }) => !dismissed);
  for (const entity of ['practice', 'contractor'] as const)
    expect(of(entity === 'practice' ? 'Practices that may be one' : 'Contractors that may be one')).toBe(
      pairs.filter((pair) => pair.entity === entity).length,
    );
  const weak = (await workspace.mfa.practices()).filter(
    ({ needsOwners, ownersLevel }) => needsOwners && ownersLevel !== 'good',
  );
  expect(of('Mailboxes with fewer than 2 owners')).toBe(weak.length);
});

it('the ICBs together find what all practices find, and none of them tells of records without a practice', async () => {
  const workspace = await sampleWorkspace();
  const all = await quality(workspace, { of: 'all' });
  const icbs = await workspace.settings.icbs();
  const each = [];
  for (const { odsCode } of icbs) each.push(await quality(workspace, { of: 'icb', code: odsCode }));
  for (const rule of [
    'Practices without a mailbox',
    'Mailboxes not confirmed lately',
    'Practices not marked for the distribution list',
  ]) {
    const [row] = await sql(workspace.databaseFile, `SELECT count(*) AS n FROM ${OPEN} AND p.icb_id IS NULL`);
    const sum = each.reduce((total, { of }) => total + (of(rule) ?? 0), 0);
    expect(Math.abs((all.of(rule) ?? 0) - sum), rule).toBeLessThanOrEqual(Number(row?.n));
    expect(sum, rule).toBeGreaterThan(0);
  }
  for (const { document } of each) {
    expect(JSON.stringify(document.parts)).not.toContain('People without a practice');
    expect(document.filters.join()).toContain('Not looked at: contractors without practices');
  }
});

it('a register without anybody is not told to lack owners', async () => {
  const workspace = await sampleWorkspace();
  await sql(workspace.databaseFile, `UPDATE person SET deleted_at = '${TODAY}T09:00:00.000Z'`);
  const { of, document } = await quality(workspace, { of: 'all' });
  expect(of('Mailboxes with fewer than 2 owners')).toBe(0);
  expect(document.personal).toBe(false);
});
