// A practice's page works out how it stands on the list from a few practices only. It breaks when that says something
// else than the list itself, which looks at all of them: shared addresses, Egress accounts, contractors with several.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stampNow } from '../../../electron/services/audit/stamp';
import { writeContractor } from '../../../electron/services/contractors/contractor-writer';
import { PracticeWriter } from '../../../electron/services/practices/practice-writer';
import { PracticesService } from '../../../electron/services/practices/practices-service';
import { practice } from '../../support/forms';
import { scratchDatabase } from '../../support/scratch';

const ADDRESSES = ['one@gale.example', 'two@gale.example', 'optometry.tp001@nhs.net', 'optometry.tp002@nhs.net'];
const site = fc.record({
  contractorName: fc.constantFrom('Amy Penrose Ltd', 'George Gale', 'Look Sharp Ltd'),
  mailboxKind: fc.constantFrom('egress', 'egress', 'shared', 'none'),
  mailboxAddress: fc.constantFrom(...ADDRESSES),
  onList: fc.constantFrom('yes', 'yes', 'no', 'unstated'),
  status: fc.constantFrom('open', 'open', 'closed'),
} as const);
const account = fc.constantFrom('', ...ADDRESSES.slice(0, 2), 'account@sharp.example');

it('says of each practice what the whole list says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(site, { minLength: 1, maxLength: 9 }), account, async (sites, egressAddress) => {
      const database = await scratchDatabase();
      const practices = new PracticesService(database, 'h.yeo');
      const forms = sites.map((facts, index) => {
        const closed = facts.status === 'closed' ? { closedOn: '2026-01-02' } : {};
        const none = facts.mailboxKind === 'none' ? { mailboxAddress: '', toldOn: '' } : {};
        return practice({ odsCode: `TP00${index}`, ...facts, ...closed, ...none });
      });
      await database.writes.write(async (manager) => {
        const stamp = stampNow('h.yeo');
        await PracticeWriter.run(manager, stamp, (writer) =>
          writer.write(forms.map((facts) => ({ target: null, facts }))),
        );
      });
      const [contractor] = await database.reader.query('SELECT id FROM contractor ORDER BY name LIMIT 1');
      await database.writes.write((manager) =>
        writeContractor(manager, stampNow('h.yeo'), {
          target: { id: contractor.id, version: 1 },
          facts: { egressAddress, egressStatus: egressAddress === '' ? 'none' : 'live' },
        }),
      );
      const rows = await practices.list();
      for (const row of rows) {
        const { listState, listReason, contractor: own } = await practices.get(row.id);
        expect({ listState, listReason }).toEqual({ listState: row.listState, listReason: row.listReason });
        expect(own.practiceCount).toBe(rows.filter(({ contractorId }) => contractorId === row.contractorId).length);
      }
      await database.close();
    }),
    { numRuns: 25 },
  );
});
