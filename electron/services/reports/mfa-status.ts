import { addMonths } from '@shared/domain/calendar';
import { todayInLondon } from '@shared/domain/calendar-date';
import { countedInSteps, isThereOn, monthEnds, opensOn, type SeriesAccount } from '@shared/domain/mfa/series';
import { linkStanding } from '@shared/domain/people/links';
import { mfaStatusInSteps } from '@shared/domain/reports/mfa-status';
import type { ReportedAccess, ReportedAccount } from '@shared/domain/reports/mfa-status-facts';
import type { ReportScope } from '@shared/domain/reports/order';
import type { AccessRow } from '@shared/ipc/mfa';
import { inSlices } from '../in-slices';
import type { MfaLink, MfaPerson } from '../mfa/mfa-data';
import type { PersonOnDay } from '../mfa/mfa-day';
import { type Gather, goOn } from './gathering';
import { resolveScope } from './scope';

export const gatherMfaStatus: Gather<'mfa-status'> = async (order, heading, sources, how) => {
  const scope = await resolveScope(order.scope, { reader: sources.database.reader, register: sources.register });
  how.onProgress?.({ done: 0, total: null });
  const today = todayInLondon(new Date(heading.asAt));
  const [data, day] = await Promise.all([sources.mfaRegister.now(), sources.mfaRegister.on(today)]);
  goOn(how.signal);
  const linksOf = linksWithin(order.scope, scope.ids);
  const access = (await day.access()).filter(({ id }) => scope.ids.has(id)).map(accessOf);
  const accounts = await inSlices(accountsInSteps(day.people, linksOf, today));
  goOn(how.signal);
  const days = monthEnds(firstDay(data.policy.mfaDefaultFrom, today), today);
  const overTime = await inSlices(countedInSteps(seriesAccounts(data.people, linksOf), data.policy, days));
  const report = { policy: data.policy, accounts, practices: access, overTime };
  const frame = { ...heading, subject: scope.subject, filters: scope.filters };
  return inSlices(mfaStatusInSteps(report, frame));
};

/** As many months as can be told apart on paper. */
const MOST_MONTHS = 36;

/** The picture begins with the month in which the policy does, if that isn't too long ago. */
function firstDay(policyBegins: string, today: string): string {
  const longAgo = addMonths(today, -MOST_MONTHS);
  const begins = `${policyBegins.slice(0, 7)}-01`;
  return [begins, longAgo].sort()[1] ?? longAgo;
}

/** The links that count; null where everybody does, whatever they are linked with. */
type LinksOf = (person: MfaPerson) => MfaLink[] | null;

function linksWithin(asked: ReportScope, ids: ReadonlySet<string>): LinksOf {
  if (asked.of === 'all') return () => null;
  return ({ links }) => links.filter(({ practice }) => ids.has(practice.id));
}

function* seriesAccounts(people: readonly MfaPerson[], linksOf: LinksOf): Generator<SeriesAccount> {
  for (const account of people) yield { account, within: linksOf(account) };
}

/** Those who are there today, by the rule of the picture over time, so that both say the same. */
function* accountsInSteps(people: readonly PersonOnDay[], linksOf: LinksOf, today: string) {
  const accounts: ReportedAccount[] = [];
  for (const { person, mfa } of people) {
    const within = linksOf(person);
    const { fullName, nhsAddress, links } = person;
    if (mfa.state !== 'left' && isThereOn({ account: person, within }, today))
      accounts.push({ fullName, nhsAddress, mfa, places: placesOf(within ?? links, today) });
    yield;
  }
  return accounts;
}

/** Where the account opens the mailbox; each practice once. */
function placesOf(links: readonly MfaLink[], today: string): ReportedAccount['places'] {
  const places = new Map<string, ReportedAccount['places'][number]>();
  for (const link of links) {
    const { practice, role } = link;
    if (!opensOn(link, today) || places.has(practice.id)) continue;
    const { odsCode, name } = practice;
    places.set(practice.id, { odsCode, name, icb: icbOf(practice), role, standing: linkStanding(link, today) });
  }
  return [...places.values()];
}

const icbOf = ({ icbCode, icbName }: Pick<AccessRow, 'icbCode' | 'icbName'>) => ({ code: icbCode, name: icbName });

const accessOf = (row: AccessRow): ReportedAccess => {
  const { odsCode, name, status, reasons, next } = row;
  return { odsCode, name, icb: icbOf(row), status, reasons, next };
};
