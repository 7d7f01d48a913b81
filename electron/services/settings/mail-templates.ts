import { TEMPLATE_IDS, TEMPLATE_LABELS, type TemplateId, templateProblem } from '@shared/domain/mail-template';
import { AppError } from '@shared/ipc/errors';
import type { Template } from '@shared/ipc/settings';
import { SettingEntity } from '../../database/entities/setting';
import type { Database } from '../../database/open-database';
import { ORIGINAL_TEMPLATES } from './template-files';

const nameOf = (id: TemplateId) => `template.${id}`;

/** The texts of mails: the program's own, or what staff made of them. */
export class MailTemplates {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all(): Promise<Template[]> {
    return Promise.all(TEMPLATE_IDS.map((id) => this.get(id)));
  }

  async get(id: TemplateId): Promise<Template> {
    const row = await this.#database.reader.manager.findOneBy(SettingEntity, { name: nameOf(id) });
    const original = ORIGINAL_TEMPLATES[id];
    return { id, label: TEMPLATE_LABELS[id], text: row === null ? original : textOf(row.value, original), original };
  }

  /** Keeps a text; null puts the original back. `invalid-input` where the text can't be a mail. */
  async save(id: TemplateId, text: string | null): Promise<Template> {
    const problem = text === null ? '' : templateProblem(text);
    if (problem !== '') throw new AppError('invalid-input', `${problem}. Nothing was written.`, { text: problem });
    const name = nameOf(id);
    const isOriginal = text === null || text.trimEnd() === ORIGINAL_TEMPLATES[id].trimEnd();
    await this.#database.writes.write(async (manager) => {
      if (isOriginal) await manager.delete(SettingEntity, { name });
      else await manager.upsert(SettingEntity, { name, value: JSON.stringify(text) }, ['name']);
    });
    return this.get(id);
  }
}

/** The database may come from anywhere: what is no text falls back to the original. */
function textOf(value: string, original: string): string {
  try {
    const text: unknown = JSON.parse(value);
    return typeof text === 'string' && templateProblem(text) === '' ? text : original;
  } catch {
    return original;
  }
}
