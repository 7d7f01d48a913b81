import type { PracticeStatusReport } from '@shared/ipc/reports';
import type { PracticesService } from '../practices/practices-service';
import type { SettingsService } from '../settings/settings-service';

/** The facts of the papers that leave the team. Drawing them is the print page's work. */
export class ReportsService {
  readonly #practices: PracticesService;
  readonly #settings: SettingsService;
  readonly #actor: string;

  constructor(practices: PracticesService, settings: SettingsService, actor: string) {
    this.#practices = practices;
    this.#settings = settings;
    this.#actor = actor;
  }

  /** What stands on every paper: when and by whom. */
  async heading(): Promise<{ asAt: string; preparedBy: string }> {
    const { preparedBy } = await this.#settings.get();
    return { asAt: new Date().toISOString(), preparedBy: preparedBy || this.#actor };
  }

  async practiceStatus(practiceId: string): Promise<PracticeStatusReport> {
    const [{ form: _, ...practice }, { preparedBy }] = await Promise.all([
      this.#practices.get(practiceId),
      this.#settings.get(),
    ]);
    return { asAt: new Date().toISOString(), preparedBy: preparedBy || this.#actor, practice };
  }
}
