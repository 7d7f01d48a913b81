import { AppError } from '@shared/ipc/errors';
import type { Workspace } from '../services/workspace';

/** The database that is open now: the team's own, or the one with sample data. */
export class CurrentWorkspace {
  private current: Workspace | null = null;
  private sample = false;
  /** Changes of database one after the other, so that two clicks can't leave one open that nobody knows of. */
  private queue: Promise<void> = Promise.resolve();

  /**
   * @param open opens a database file, and tells whoever wants to hear from it
   */
  constructor(
    private readonly open: (file: string) => Promise<Workspace>,
    private readonly files: { own: string; sample: string },
  ) {}

  /** Opens the given database, and then closes the one before. If it can't be opened, the one before stays. */
  use(which: 'own' | 'sample'): Promise<void> {
    const change = this.queue.then(async () => {
      if (this.current && this.sample === (which === 'sample')) return;
      const next = await this.open(this.files[which]);
      const before = this.current;
      this.current = next;
      this.sample = which === 'sample';
      await before?.close();
    });
    this.queue = change.catch(() => undefined);
    return change;
  }

  get(): Workspace {
    if (this.current) return this.current;
    throw new AppError('database-not-usable', 'No database is open. Close CCHub Console and start it again.');
  }

  get isSample(): boolean {
    return this.sample;
  }

  async close(): Promise<void> {
    await this.queue;
    const { current } = this;
    this.current = null;
    await current?.close();
  }
}
