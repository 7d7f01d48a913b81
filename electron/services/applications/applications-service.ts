import { routeOf } from '@shared/domain/application-route';
import type { StepId } from '@shared/domain/application-steps';
import { ROUTE_STEPS } from '@shared/domain/application-steps';
import { todayInLondon } from '@shared/domain/calendar-date';
import type { ApplicationOverview, ApplicationOwner, ApplicationRow } from '@shared/ipc/applications';
import { AppError } from '@shared/ipc/errors';
import { ApplicationEntity } from '../../database/entities/application';
import type { Database } from '../../database/open-database';
import { stampNow } from '../audit/stamp';
import type { SettingsService } from '../settings/settings-service';
import {
  type ApplicationLine,
  countInProgress,
  loadApplications,
  loadContractorOwner,
  loadPracticeOwner,
  type OwnerLine,
} from './application-queries';
import { currentOf, overviewOf, rowOf } from './application-views';
import { writeApplication } from './application-writer';
import { recordEgress, recordMailbox } from './record-mailbox';

type Target = { id: string; version: number };

/** Applications of practices (shared mailbox) and of contractors (Egress), step by step. */
export class ApplicationsService {
  readonly #database: Database;
  readonly #settings: SettingsService;
  readonly #actor: string;

  constructor(database: Database, settings: SettingsService, actor: string) {
    this.#database = database;
    this.#settings = settings;
    this.#actor = actor;
  }

  /** Each practice's and contractor's newest application, the one that has waited longest first. */
  async list(): Promise<ApplicationRow[]> {
    const [lines, rules] = await Promise.all([loadApplications(this.#database.reader), this.#rules()]);
    const seen = new Set<string>();
    const rows: ApplicationRow[] = [];
    for (const line of lines) {
      const owner = line.practiceId ?? line.contractorId;
      if (seen.has(owner)) continue;
      seen.add(owner);
      rows.push(rowOf(line, rules));
    }
    return rows.sort((a, b) => waited(b) - waited(a));
  }

  inProgress(): Promise<number> {
    return countInProgress(this.#database.reader);
  }

  /** `not-found` where there is no such practice or contractor. */
  async of(who: ApplicationOwner): Promise<ApplicationOverview> {
    const [owner, lines, settings, rules] = await Promise.all([
      this.#owner(who),
      loadApplications(this.#database.reader),
      this.#settings.get(),
      this.#rules(),
    ]);
    return overviewOf(owner, linesOf(lines, who), settings, rules);
  }

  /** Begins an application. `invalid-input` where the route is another one, `duplicate` where one is in progress. */
  async start(who: ApplicationOwner): Promise<Target> {
    const [owner, { applicationThreshold: threshold }] = await Promise.all([this.#owner(who), this.#settings.get()]);
    const { route, reason } = routeOf({
      practices: owner.practices,
      threshold,
      answer: owner.routeAnswer,
      override: owner.routeOverride,
      overrideReason: owner.routeOverrideReason,
    });
    if (owner.practice?.status === 'closed')
      throw new AppError('invalid-input', 'The practice is closed. Nothing was begun.');
    if (route !== (who.practiceId === null ? 'egress' : 'shared-mailbox'))
      throw new AppError(
        'invalid-input',
        `Nothing was begun: the route of ${owner.contractorName} is another one (${reason}). Look at the contractor’s page.`,
      );
    return this.#database.writes.write(async (manager) => {
      const others = await manager
        .createQueryBuilder(ApplicationEntity, 'a')
        .where(
          who.practiceId === null
            ? 'a.contractorId = :contractorId AND a.practiceId IS NULL'
            : 'a.practiceId = :practiceId',
          who,
        )
        .andWhere('a.deletedAt IS NULL AND a.toldOn IS NULL AND a.withdrawnOn IS NULL')
        .getCount();
      if (others > 0)
        throw new AppError('duplicate', 'An application is in progress already. Nothing was begun. Look again.');
      return writeApplication(manager, stampNow(this.#actor, { stepLabel: 'Application begun' }), {
        target: null,
        owner: { contractorId: owner.contractorId, practiceId: who.practiceId },
        facts: { route },
      });
    });
  }

  /**
   * Sets a step's date, or clears it. Where CCHub was told, `mailbox` is recorded in the same step of the history: for a
   * practice its mailbox, for a contractor its Egress account.
   */
  async setStep(
    target: Target,
    step: StepId,
    date: string | null,
    mailbox: { address: string } | null,
  ): Promise<Target> {
    return this.#database.writes.write(async (manager) => {
      const current = await manager.findOneBy(ApplicationEntity, { id: target.id });
      if (current === null || current.deletedAt !== null) throw notFound();
      const kind = ROUTE_STEPS[current.route].find(({ id }) => id === step);
      if (kind === undefined)
        throw new AppError('invalid-input', 'This step is not one of the route. Nothing was written.');
      const recording = mailbox !== null && step === 'cchub-told' && date !== null;
      const stamp = stampNow(this.#actor, {
        stepLabel: recording
          ? 'CCHub told of a new address'
          : `${kind.label}${date === null ? ': date taken off' : ''}`,
      });
      const written = await writeApplication(manager, stamp, { target, facts: { [kind.field]: date ?? '' } });
      if (recording && current.practiceId !== null)
        await recordMailbox(manager, stamp, current.practiceId, mailbox.address, date);
      else if (recording) await recordEgress(manager, stamp, current.contractorId, mailbox.address, date);
      return written;
    });
  }

  withdraw(target: Target, date: string | null): Promise<Target> {
    const stepLabel = date === null ? 'Application taken up again' : 'Application withdrawn';
    return this.#database.writes.write((manager) =>
      writeApplication(manager, stampNow(this.#actor, { stepLabel }), { target, facts: { withdrawnOn: date ?? '' } }),
    );
  }

  saveNotes(target: Target, notes: string): Promise<Target> {
    return this.#database.writes.write((manager) =>
      writeApplication(manager, stampNow(this.#actor), { target, facts: { notes } }),
    );
  }

  /** An application with whose it is, for its mails. */
  async find(id: string): Promise<{ line: ApplicationLine; owner: OwnerLine }> {
    const line = (await loadApplications(this.#database.reader)).find((each) => each.id === id);
    if (line === undefined) throw notFound();
    const owner = await this.#owner({
      practiceId: line.practiceId,
      contractorId: line.practiceId === null ? line.contractorId : null,
    });
    return { line, owner };
  }

  async #owner({ practiceId, contractorId }: ApplicationOwner): Promise<OwnerLine> {
    const { reader } = this.#database;
    const owner =
      practiceId === null
        ? await loadContractorOwner(reader, contractorId ?? '')
        : await loadPracticeOwner(reader, practiceId);
    if (owner !== null) return owner;
    throw new AppError(
      'not-found',
      `This ${practiceId === null ? 'contractor' : 'practice'} is no longer in the register. Go back and look again.`,
    );
  }

  async #rules() {
    return { today: todayInLondon(new Date()), codeAddress: (await this.#settings.get()).codeAddress };
  }
}

const notFound = () => new AppError('not-found', 'This application is no longer in the register. Look again.');

/** Finished and withdrawn ones come last. */
const waited = (row: ApplicationRow) => row.nextStep?.waitingDays ?? -1;

function linesOf(lines: readonly ApplicationLine[], { practiceId, contractorId }: ApplicationOwner) {
  const own = lines.filter((line) =>
    practiceId === null
      ? line.practiceId === null && line.contractorId === contractorId
      : line.practiceId === practiceId,
  );
  return { current: currentOf(own), count: own.length };
}
