import { type Database, openDatabase } from '@electron/database/open-database';
import { stampNow } from '@electron/services/audit/stamp';
import { PracticeWriter } from '@electron/services/practices/practice-writer';
import { emptyPractice, type PracticeForm } from '@shared/domain/practice-form';

const PORTION = 500;
const TOWNS = ['Truro', 'Exeter', 'Stroud', 'Yeovil', 'Plymouth', 'Bath', 'Poole', 'Bristol', 'Swindon', 'Weymouth'];
const STARTS = ['Pen', 'Tre', 'Pol', 'Ash', 'Brad', 'Car', 'Dun', 'Ever', 'Fair', 'Gale', 'Har', 'Ing', 'Kes', 'Lan'];
const MIDDLES = ['ro', 'wi', 'bur', 'cas', 'del', 'fen', 'gar', 'lo', 'mar', 'nor', 'ral', 'sto', 'tin', 'ver', 'well'];
const ENDS = ['se', 'ston', 'ton', 'ford', 'ley', 'man', 'by', 'worth', 'field', 'wick', 'combe', 'ham'];
const KINDS = ['Opticians', 'Eyecare', 'Optometrists', 'Vision', 'Eye Clinic', 'Optical'];
const pick = (from: readonly string[], n: number) => from[n % from.length] ?? '';

/** 2,520 surnames; two of them together are as many as anybody needs. */
export function surname(n: number): string {
  const middle = Math.floor(n / STARTS.length);
  return pick(STARTS, n) + pick(MIDDLES, middle) + pick(ENDS, Math.floor(middle / MIDDLES.length));
}

/** The n-th practice: the same every time, with names, towns and contractors as a register has them. */
export function practiceFacts(n: number): PracticeForm {
  const odsCode = `TP${n.toString(36).toUpperCase().padStart(4, '0')}`;
  return {
    ...emptyPractice,
    odsCode,
    name: `${surname(n * 7)} ${pick(KINDS, n)}`,
    contractorName: `${surname(n % 9_000)} and ${surname((n % 9_000) * 3 + 1)} ${n % 2 === 0 ? 'Ltd' : 'Partnership'}`,
    address1: `${(n % 200) + 1} Fore Street`,
    town: pick(TOWNS, n),
    county: 'Somerset',
    postcode: `TR${(n % 20) + 1} ${n % 10}AA`,
    onList: n % 5 === 0 ? 'unstated' : 'yes',
    mailboxKind: 'shared',
    mailboxAddress: `optometry.${odsCode.toLowerCase()}@nhs.net`,
  };
}

/** A database with `count` practices, written by the app's own writer. */
export async function fillRegister(
  file: string,
  count: number,
  also?: (database: Database) => Promise<void>,
): Promise<void> {
  const database = await openDatabase(file);
  await database.writes.write((manager) =>
    PracticeWriter.run(manager, stampNow('bench'), async (writer) => {
      for (let start = 0; start < count; start += PORTION) {
        const length = Math.min(PORTION, count - start);
        const portion = Array.from({ length }, (_, index) => practiceFacts(start + index));
        await writer.write(portion.map((facts) => ({ target: null, facts })));
      }
    }),
  );
  await also?.(database);
  await database.close();
}
