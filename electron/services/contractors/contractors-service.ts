import { routeOf } from '@shared/domain/application-route';
import type { ContractorForm } from '@shared/domain/contractor-form';
import { deriveListStates } from '@shared/domain/distribution-list/derive';
import { addressProblems } from '@shared/domain/mailbox-address';
import { countDifference } from '@shared/domain/practice-count';
import type { ContractorDetail, ContractorRow } from '@shared/ipc/contractors';
import { AppError } from '@shared/ipc/errors';
import type { AuditEntryView } from '@shared/ipc/practices';
import { ContractorEntity, type ContractorRecord } from '../../database/entities/contractor';
import type { Database } from '../../database/open-database';
import { countHistory, loadHistory } from '../audit/audit-store';
import { stampNow } from '../audit/stamp';
import { loadLeftOutByHand } from '../distribution-list/whole-list';
import { addressOf, loadLines } from '../practices/practice-queries';
import { formOf } from './contractor-facts';
import { writeContractor } from './contractor-writer';

const NEWEST_HISTORY = 20;

/** Contractors with their practices and the route to a mailbox: looked at, added and changed one at a time. */
export class ContractorsService {
  readonly #database: Database;
  readonly #actor: string;
  readonly #threshold: () => Promise<number>;

  /** `threshold` answers with the number of practices from which the letter speaks of Egress. */
  constructor(database: Database, actor: string, threshold: () => Promise<number>) {
    this.#database = database;
    this.#actor = actor;
    this.#threshold = threshold;
  }

  async list(): Promise<ContractorRow[]> {
    const [contractors, counts, threshold] = await Promise.all([this.#all(), this.#counts(), this.#threshold()]);
    return contractors.map((contractor) => rowOf(contractor, counts.get(contractor.id) ?? 0, threshold));
  }

  async get(id: string): Promise<ContractorDetail> {
    const { reader } = this.#database;
    const [contractor, lines, excluded, threshold, historyCount] = await Promise.all([
      reader.manager.findOneBy(ContractorEntity, { id }),
      loadLines(reader),
      loadLeftOutByHand(reader),
      this.#threshold(),
      countHistory(reader.manager, id),
    ]);
    if (contractor === null || contractor.deletedAt !== null) throw notFound();
    const own = lines.filter((line) => line.contractorId === id);
    const states = deriveListStates(lines, excluded);
    const row = rowOf(contractor, own.filter(({ status }) => status !== 'closed').length, threshold);
    return {
      ...row,
      version: contractor.version,
      countWarning: countDifference(row.practices, row.declared),
      egressProblems: addressProblems(contractor.egressAddress, 'egress', contractor.hqOdsCode),
      sites: own.map((line) => ({
        id: line.practiceId,
        odsCode: line.odsCode,
        name: line.name,
        town: line.town,
        status: line.status,
        mailboxKind: line.mailbox?.kind ?? (line.noMailbox ? 'none' : 'unknown'),
        mailboxAddress: addressOf(line),
        listState: states.get(line.practiceId)?.state ?? 'off',
      })),
      updatedAt: contractor.updatedAt,
      history: await this.history(id, { offset: 0, limit: NEWEST_HISTORY }),
      historyCount,
      form: formOf(contractor),
    };
  }

  /** Adds a contractor (target null) or changes one. `changed-since`, `duplicate` and `not-found` as they come. */
  save(target: { id: string; version: number } | null, form: ContractorForm): Promise<{ id: string; version: number }> {
    const stamp = stampNow(this.#actor);
    return this.#database.writes.write((manager) => writeContractor(manager, stamp, { target, facts: form }));
  }

  history(id: string, page: { offset: number; limit: number }): Promise<AuditEntryView[]> {
    return loadHistory(this.#database.reader.manager, id, page, (code) => code);
  }

  #all(): Promise<ContractorRecord[]> {
    return this.#database.reader.manager
      .createQueryBuilder(ContractorEntity, 'c')
      .where('c.deletedAt IS NULL')
      .orderBy('c.name')
      .getMany();
  }

  /** By contractor, its practices that are not closed: what the route goes by. */
  async #counts(): Promise<Map<string, number>> {
    const rows = (await this.#database.reader.query(
      `SELECT contractor_id AS id, count(*) AS n FROM practice
       WHERE deleted_at IS NULL AND status <> 'closed' GROUP BY contractor_id`,
    )) as { id: string; n: number | string }[];
    return new Map(rows.map(({ id, n }) => [id, Number(n)]));
  }
}

function rowOf(contractor: ContractorRecord, practices: number, threshold: number): ContractorRow {
  const { id, name, tradingNames, kind, hqOdsCode, egressStatus, egressAddress } = contractor;
  const { route, reason } = routeOf({
    practices,
    threshold,
    answer: contractor.routeAnswer,
    override: contractor.routeOverride,
    overrideReason: contractor.routeOverrideReason,
  });
  return {
    id,
    name,
    tradingNames,
    kind,
    hqOdsCode,
    practices,
    declared: contractor.declaredPractices,
    egressStatus,
    egressAddress,
    route,
    routeReason: reason,
  };
}

const notFound = () =>
  new AppError('not-found', 'This contractor is no longer in the register. Go back to the contractors and look again.');
