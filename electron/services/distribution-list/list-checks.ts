import { todayInLondon } from '@shared/domain/calendar-date';
import {
  type CheckFacts,
  type CheckPractice,
  checkEntriesInSteps,
  checkFactsInSteps,
} from '@shared/domain/distribution-list/checks';
import type { DistributionEntry } from '@shared/domain/distribution-list/derive';
import type { ListEntry } from '@shared/ipc/distribution-list';
import type { DataSource } from 'typeorm';
import { OncePerState } from '../../database/data-version';
import { inSlices } from '../in-slices';
import { addressOf, type PracticeLine } from '../practices/practice-queries';
import type { RegisterLines } from '../practices/register-lines';
import type { SettingsService } from '../settings/settings-service';
import { loadAliases } from './whole-list';

interface Options {
  reader: DataSource;
  register: RegisterLines;
  settings: SettingsService;
}

/** What should be looked at before entries of a list are used, by the register as it is today. */
export class ListChecks {
  readonly #settings: SettingsService;
  readonly #facts: OncePerState<CheckFacts>;

  constructor({ reader, register, settings }: Options) {
    this.#settings = settings;
    this.#facts = new OncePerState(reader, () => loadCheckFacts(reader, register));
  }

  async of(entries: readonly DistributionEntry[]): Promise<ListEntry[]> {
    const [facts, { confirmedMonths }] = await Promise.all([this.#facts.now(), this.#settings.get()]);
    const today = todayInLondon(new Date());
    const checks = await inSlices(checkEntriesInSteps(entries, facts, today, confirmedMonths));
    return entries.map((entry, index) => ({ ...entry, checks: checks[index] ?? [] }));
  }
}

async function loadCheckFacts(reader: DataSource, register: RegisterLines): Promise<CheckFacts> {
  const [{ lines }, dates, aliases] = await Promise.all([register.now(), loadDates(reader), loadAliases(reader)]);
  return inSlices(checkFactsInSteps({ practices: lines.map(practiceOf), dates, aliases }));
}

function practiceOf(line: PracticeLine): CheckPractice {
  const { practiceId, odsCode, name, status, contractorId, mailbox } = line;
  return {
    ...{ practiceId, odsCode, name, status, contractorId },
    isEgress: mailbox?.kind === 'egress',
    address: addressOf(line),
  };
}

/** When each address was told of and known to work. A query of its own: the first screen doesn't need it. */
async function loadDates(reader: DataSource) {
  const rows = (await reader.query(
    `SELECT m.address, m.told_on, m.confirmed_on FROM mailbox m JOIN practice p ON p.id = m.practice_id
     WHERE m.address <> '' AND m.status <> 'closed' AND m.deleted_at IS NULL AND p.deleted_at IS NULL
     UNION ALL
     SELECT egress_address, egress_told_on, egress_confirmed_on FROM contractor
     WHERE egress_status = 'live' AND egress_address <> '' AND deleted_at IS NULL`,
  )) as { address: string; told_on: string | null; confirmed_on: string | null }[];
  return rows.map(({ address, told_on: toldOn, confirmed_on: confirmedOn }) => ({ address, toldOn, confirmedOn }));
}
