import { todayInLondon } from '@shared/domain/calendar-date';
import { isInUse } from '@shared/domain/people/links';
import { dataQualityInSteps } from '@shared/domain/reports/data-quality';
import type {
  QualityContractor,
  QualityPair,
  QualityPerson,
  QualityPractice,
} from '@shared/domain/reports/data-quality-facts';
import type { ReportScope } from '@shared/domain/reports/order';
import type { ContractorRow } from '@shared/ipc/contractors';
import type { DuplicatePair } from '@shared/ipc/duplicates';
import type { AccessRow } from '@shared/ipc/mfa';
import type { PracticeFacts } from '@shared/ipc/practice-table';
import { inSlices } from '../in-slices';
import type { PersonOnDay } from '../mfa/mfa-day';
import { addressOf, type PracticeLine } from '../practices/practice-queries';
import { loadPracticeFacts } from '../practices/practice-table';
import { type Gather, goOn } from './gathering';
import { resolveScope } from './scope';

/** How many there are is said, so the list of pairs may not end where the screen's does. */
const ALL_PAIRS = Number.MAX_SAFE_INTEGER;

/** What the register lacks or has doubtful about the practices of the scope. */
export const gatherDataQuality: Gather<'data-quality'> = async (
  { scope },
  heading,
  sources,
  { onProgress, signal },
) => {
  const today = todayInLondon(new Date(heading.asAt));
  const step = (done: number) => {
    goOn(signal);
    onProgress?.({ done, total: STEPS });
  };
  step(0);
  const { practices, ids, subject, filters } = await resolveScope(scope, sources);
  const [facts, { lines }, { confirmedMonths }] = await Promise.all([
    loadPracticeFacts(sources.reader),
    sources.register.now(),
    sources.settings.get(),
  ]);
  step(1);
  const day = await sources.mfaRegister.on(today);
  const access = new Map((await day.access()).map((row) => [row.id, row]));
  step(2);
  const [contractors, { pairs }] = await Promise.all([
    sources.contractors.list(),
    sources.duplicates.list({ most: ALL_PAIRS }),
  ]);
  step(3);
  const within = { ids, contractors: contractorsOf(scope, practices) };
  const factsOf = new Map(facts.map((each) => [each.id, each]));
  const document = await inSlices(
    dataQualityInSteps(
      {
        today,
        confirmedMonths,
        wholeRegister: scope.of === 'all',
        // Where nobody is recorded, every practice would seem to be without an owner.
        practices: practices.map((line) =>
          practiceOf(
            line,
            factsOf.get(line.practiceId),
            day.people.length > 0 ? access.get(line.practiceId) : undefined,
          ),
        ),
        contractors: contractorFacts(contractors, lines, within.contractors),
        pairs: pairs.flatMap((pair) => pairOf(pair, within)),
        people: day.people.map((person) => personOf(person, ids)),
      },
      { ...heading, subject, filters },
    ),
  );
  step(STEPS);
  return document;
};

const STEPS = 4;

/** Null: all of them. */
function contractorsOf(scope: ReportScope, practices: readonly PracticeLine[]): ReadonlySet<string> | null {
  if (scope.of === 'all') return null;
  if (scope.of === 'contractor') return new Set([scope.id]);
  return new Set(practices.map(({ contractorId }) => contractorId));
}

function practiceOf(
  line: PracticeLine,
  facts: PracticeFacts | undefined,
  access: AccessRow | undefined,
): QualityPractice {
  const { odsCode, name, town, postcode, icbName, status, contractorName, onList, noMailbox, relatedCodes, mailbox } =
    line;
  return {
    odsCode,
    name,
    town,
    postcode,
    phone: facts?.phone ?? '',
    icbName,
    status,
    contractorName,
    onList,
    noMailbox,
    mailbox: mailbox && { ...mailbox, toldOn: mailbox.toldOn ?? '', confirmedOn: facts?.confirmedOn ?? '' },
    servedBy: addressOf(line),
    relatedCodes,
    owners: access?.needsOwners === true ? { level: access.ownersLevel, owners: access.owners } : null,
  };
}

function contractorFacts(
  rows: readonly ContractorRow[],
  lines: readonly PracticeLine[],
  wanted: ReadonlySet<string> | null,
): QualityContractor[] {
  const counts = new Map<string, number>();
  for (const { contractorId } of lines) counts.set(contractorId, (counts.get(contractorId) ?? 0) + 1);
  return rows
    .filter(({ id }) => wanted === null || wanted.has(id))
    .map(({ id, name, hqOdsCode, practices: open, declared }) => ({
      name,
      hqOdsCode,
      practices: counts.get(id) ?? 0,
      open,
      declared,
    }));
}

/** Those that nobody has said to be two, of which one at least is looked at. */
function pairOf(
  { entity, left, right, reasons, dismissed }: DuplicatePair,
  { ids, contractors }: { ids: ReadonlySet<string>; contractors: ReadonlySet<string> | null },
): QualityPair[] {
  const wanted = entity === 'practice' ? ids : contractors;
  if (dismissed || !(wanted === null || wanted.has(left.id) || wanted.has(right.id))) return [];
  return [{ of: entity, left, right, reasons }];
}

function personOf({ person, state, links }: PersonOnDay, ids: ReadonlySet<string>): QualityPerson {
  return {
    fullName: person.fullName,
    nhsAddress: person.nhsAddress,
    hasPractice: links.some(({ standing }) => isInUse(standing) || standing === 'to-come'),
    hasLeft: state === 'left',
    accessLeft: links
      .filter(({ link, standing }) => standing === 'access-left' && ids.has(link.practice.id))
      .map(({ link }) => ({ odsCode: link.practice.odsCode, name: link.practice.name, endedOn: link.endedOn })),
  };
}
