import { TEMPLATE_IDS, TEMPLATE_LABELS, type TemplateId, templateProblem } from '@shared/domain/mail-template';
import { templateSetting } from '@shared/domain/setting-fields';
import { AppError } from '@shared/ipc/errors';
import type { Template } from '@shared/ipc/settings';
import { SettingEntity } from '../../database/entities/setting';
import type { Database } from '../../database/open-database';
import { stampNow } from '../audit/stamp';
import { settingFacts } from './setting-facts';
import { writeSettings } from './setting-writer';
import { ORIGINAL_TEMPLATES } from './template-files';

/** The texts of mails: the program's own, or what staff made of them. */
export class MailTemplates {
  readonly #database: Database;
  readonly #actor: string;

  constructor(database: Database, actor: string) {
    this.#database = database;
    this.#actor = actor;
  }

  all(): Promise<Template[]> {
    return Promise.all(TEMPLATE_IDS.map((id) => this.get(id)));
  }

  async get(id: TemplateId): Promise<Template> {
    const name = templateSetting(id);
    const row = await this.#database.reader.manager.findOneBy(SettingEntity, { name });
    const original = ORIGINAL_TEMPLATES[id];
    const own = settingFacts(name, row?.value ?? null).mailText ?? '';
    // The database may come from anywhere: what is no text falls back to the original.
    const text = own === '' || templateProblem(own) !== '' ? original : own;
    return { id, version: row?.version ?? 0, label: TEMPLATE_LABELS[id], text, original };
  }

  /**
   * Keeps a text; null puts the original back. `invalid-input` where the text can't be a mail, `changed-since` where it is
   * no longer at that version.
   */
  async save({ id, version }: { id: TemplateId; version: number }, text: string | null): Promise<Template> {
    const problem = text === null ? '' : templateProblem(text);
    if (problem !== '') throw new AppError('invalid-input', `${problem}. Nothing was written.`, { text: problem });
    const isOriginal = text === null || text.trimEnd() === ORIGINAL_TEMPLATES[id].trimEnd();
    const facts = { mailText: isOriginal ? '' : text };
    const stamp = stampNow(this.#actor);
    await this.#database.writes.write((manager) =>
      writeSettings(manager, stamp, [{ name: templateSetting(id), version, facts }]),
    );
    return this.get(id);
  }
}
