import type { BulkEdit } from '@shared/domain/bulk-edit';
import { deriveListStates, type ListStanding } from '@shared/domain/distribution-list/derive';
import {
  addressExplanation,
  addressProblems,
  checkMailboxAddress,
  checkMailboxAddresses,
} from '@shared/domain/mailbox-address';
import { checkPhone, showPhone } from '@shared/domain/phone';
import { checkPostcode } from '@shared/domain/postcode';
import type { PracticeForm } from '@shared/domain/practice-form';
import { AppError } from '@shared/ipc/errors';
import type { BulkLine, PracticeFacts } from '@shared/ipc/practice-table';
import type { AuditEntryView, PracticeDetail, PracticeRow } from '@shared/ipc/practices';
import { ContractorEntity } from '../../database/entities/contractor';
import { IcbEntity } from '../../database/entities/icb';
import { MailboxEntity } from '../../database/entities/mailbox';
import { PracticeEntity } from '../../database/entities/practice';
import type { Database } from '../../database/open-database';
import { countHistory, loadHistory } from '../audit/audit-store';
import { stampNow } from '../audit/stamp';
import { nameNow } from '../contractors/former-names';
import { loadLeftOutByHand } from '../distribution-list/whole-list';
import { inSlices } from '../in-slices';
import { commitBulkEdit, previewBulkEdit } from './bulk-edit';
import { type Closing, closePractice } from './close-practice';
import { factsOf } from './practice-facts';
import { addressOf, loadLinesAround, type PracticeLine, practicesWithCodes } from './practice-queries';
import { loadPractices } from './practice-store';
import { loadPracticeFacts } from './practice-table';
import { PracticeWriter } from './practice-writer';
import { loadReferencesOf } from './references';
import { RegisterLines } from './register-lines';

const NEWEST_HISTORY = 20;

/** Practices with their mailboxes: looked at, added and changed one at a time. */
export class PracticesService {
  readonly #database: Database;
  readonly #actor: string;
  readonly #register: RegisterLines;

  constructor(database: Database, actor: string, register = new RegisterLines(database.reader)) {
    this.#database = database;
    this.#actor = actor;
    this.#register = register;
  }

  async list(): Promise<PracticeRow[]> {
    const { lines, standing } = await this.#register.now();
    return inSlices(rowsOf(lines, standing));
  }

  /** The facts that `list` leaves out, of all practices. */
  facts(): Promise<PracticeFacts[]> {
    return loadPracticeFacts(this.#database.reader);
  }

  bulkPreview(ids: readonly string[], edit: BulkEdit): Promise<BulkLine[]> {
    return previewBulkEdit(this.#database.reader.manager, ids, edit);
  }

  bulkEdit(practices: readonly { id: string; version: number }[], edit: BulkEdit): Promise<{ changed: number }> {
    return commitBulkEdit(this.#database, this.#actor, practices, edit);
  }

  async counts(): Promise<{ practices: number; contractors: number; listEntries: number }> {
    const [{ lines, listEntries }, contractors] = await Promise.all([
      this.#register.now(),
      this.#database.reader.manager.createQueryBuilder(ContractorEntity, 'c').where('c.deletedAt IS NULL').getCount(),
    ]);
    return { practices: lines.length, contractors, listEntries };
  }

  async get(id: string): Promise<PracticeDetail> {
    const { manager } = this.#database.reader;
    const [stored, lines, excluded, historyCount, icbs] = await Promise.all([
      loadPractices(manager, [id]),
      loadLinesAround(this.#database.reader, id),
      loadLeftOutByHand(this.#database.reader),
      countHistory(manager, id),
      manager.find(IcbEntity),
    ]);
    const found = stored.get(id);
    if (found === undefined) throw notFound();
    const { practice, mailbox } = found;
    const [references, neighbours] = await Promise.all([
      loadReferencesOf(manager, practice),
      practicesWithCodes(this.#database.reader, [practice.predecessorCode, practice.successorCode]),
    ]);
    const facts = factsOf(practice, mailbox, references);
    const icb = icbs.find((each) => each.id === practice.icbId) ?? null;
    const standing = deriveListStates(lines, excluded).get(id);
    const mailboxes = await manager
      .createQueryBuilder(MailboxEntity, 'm')
      .where('m.practiceId = :id', { id })
      .andWhere('m.deletedAt IS NULL')
      .orderBy('m.updatedAt', 'DESC')
      .getMany();
    const related = [practice.predecessorCode, practice.successorCode];
    const byCode = (code: string) => {
      const neighbour = code === '' ? undefined : neighbours.find(({ odsCode }) => odsCode === code);
      return neighbour ?? null;
    };
    return {
      id,
      version: practice.version,
      odsCode: practice.odsCode,
      name: practice.name,
      contractor: {
        id: practice.contractorId,
        name: facts.contractorName,
        practiceCount: lines.filter((line) => line.contractorId === practice.contractorId).length,
      },
      address1: practice.address1,
      address2: practice.address2,
      town: practice.town,
      county: practice.county,
      postcode: practice.postcode,
      phone: showPhone(practice.phone),
      icb: icb === null ? null : { id: icb.id, odsCode: icb.odsCode, name: icb.name },
      contractType: practice.contractType,
      status: practice.status,
      closedOn: practice.closedOn,
      onList: practice.onList,
      mailboxKind: facts.mailboxKind,
      mailboxes: mailboxes.map(({ id: mailboxId, kind, address, status, toldOn, confirmedOn, aliases }) => ({
        id: mailboxId,
        kind,
        address,
        status,
        toldOn,
        confirmedOn,
        problems: addressProblems(address, kind, practice.odsCode, related),
        explanation: addressExplanation(address, practice.predecessorCode, practice.successorCode),
        suggestion: checkMailboxAddress(address).suggestion ?? '',
        aliases: aliases.split('\n').filter((alias) => alias !== ''),
      })),
      listState: standing?.state ?? 'off',
      listReason: standing?.reason ?? '',
      notes: practice.notes,
      updatedAt: practice.updatedAt,
      history: await this.history(id, { offset: 0, limit: NEWEST_HISTORY }),
      historyCount,
      predecessor: byCode(practice.predecessorCode),
      successor: byCode(practice.successorCode),
      form: { ...facts, phone: showPhone(facts.phone) },
    };
  }

  async history(id: string, page: { offset: number; limit: number }): Promise<AuditEntryView[]> {
    const { manager } = this.#database.reader;
    const names = new Map((await manager.find(IcbEntity)).map((icb) => [icb.odsCode, icb.name]));
    return loadHistory(manager, id, page, (code) => names.get(code) ?? code);
  }

  /** Adds a practice (id and version null) or changes one. `changed-since`, `duplicate` and `not-found` as they come. */
  async save(
    target: { id: string; version: number } | null,
    form: PracticeForm,
  ): Promise<{ id: string; version: number }> {
    const stamp = stampNow(this.#actor);
    const [written] = await this.#database.writes.write(async (manager) => {
      const facts = canonical(form);
      if (target !== null) facts.contractorName = await nameNow(manager, target.id, facts.contractorName);
      return PracticeWriter.run(manager, stamp, (writer) => writer.write([{ target, facts }]));
    });
    if (written === undefined) throw notFound();
    return { id: written.id, version: written.version };
  }

  /** Closes a practice with what a person ticked; one step of the history, which puts all of it back. */
  close(target: { id: string; version: number }, closing: Closing): Promise<{ id: string; version: number }> {
    const stamp = stampNow(this.#actor, { stepLabel: 'Practice closed' });
    return this.#database.writes.write((manager) => closePractice(manager, stamp, target, closing));
  }

  async findByOdsCode(odsCode: string): Promise<{ id: string } | null> {
    const practice = await this.#database.reader.manager
      .createQueryBuilder(PracticeEntity, 'p')
      .where('p.odsCode = :odsCode', { odsCode })
      .andWhere('p.deletedAt IS NULL')
      .getOne();
    return practice === null ? null : { id: practice.id };
  }

  async contractorNames(): Promise<string[]> {
    const contractors = await this.#database.reader.manager
      .createQueryBuilder(ContractorEntity, 'c')
      .where('c.deletedAt IS NULL')
      .orderBy('c.name')
      .getMany();
    return contractors.map((contractor) => contractor.name);
  }
}

const notFound = () =>
  new AppError('not-found', 'This practice is no longer in the register. Go back to the practices and look again.');

const A_STEP = 500;

function* rowsOf(lines: readonly PracticeLine[], standing: ReadonlyMap<string, ListStanding>) {
  const rows: PracticeRow[] = [];
  for (const line of lines) {
    const { state = 'off', reason = '' } = standing.get(line.practiceId) ?? {};
    rows.push({
      id: line.practiceId,
      odsCode: line.odsCode,
      name: line.name,
      contractorId: line.contractorId,
      contractorName: line.contractorName,
      town: line.town,
      postcode: line.postcode,
      icbName: line.icbName,
      mailboxAddress: addressOf(line),
      mailboxKind: line.mailbox?.kind ?? (line.noMailbox ? 'none' : 'unknown'),
      status: line.status,
      listState: state,
      listReason: reason,
    });
    if (rows.length % A_STEP === 0) yield;
  }
  return rows;
}

/** The form's values as they are stored. What can't be read is kept as it was written: only the form refuses. */
function canonical(form: PracticeForm): PracticeForm {
  return {
    ...form,
    postcode: checkPostcode(form.postcode).value || form.postcode,
    phone: checkPhone(form.phone).value || form.phone,
    mailboxAddress: checkMailboxAddress(form.mailboxAddress).value || form.mailboxAddress,
    aliases: checkMailboxAddresses(form.aliases).value || form.aliases,
  };
}
