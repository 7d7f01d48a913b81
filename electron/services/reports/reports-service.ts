import type { PaperStamp, ReportDocument } from '@shared/domain/reports/document';
import type { ReportOrder } from '@shared/domain/reports/order';
import { gatherDocument } from './documents';
import { type Gathering, goOn, type ReportSources } from './gathering';

/** The papers that leave the team: what they say. Drawing them is the print page's work. */
export class ReportsService {
  readonly #sources: ReportSources;
  readonly #actor: string;

  constructor(sources: ReportSources, actor: string) {
    this.#sources = sources;
    this.#actor = actor;
  }

  /** What stands on every paper: when and by whom. */
  async heading(): Promise<PaperStamp> {
    const { preparedBy } = await this.#sources.settings.get();
    return { asAt: new Date().toISOString(), preparedBy: preparedBy || this.#actor };
  }

  /** Throws `not-found` where what it is about is gone, and `cancelled` once `signal` is. */
  async document(order: ReportOrder, how: Gathering = {}): Promise<ReportDocument> {
    const document = await gatherDocument(order, await this.heading(), this.#sources, how);
    goOn(how.signal);
    return document;
  }
}
