import { type MfaPolicy, mfaPolicy } from '@shared/domain/mfa/policy';
import type { DataSource } from 'typeorm';
import { OncePerState } from '../../database/data-version';
import type { SettingsService } from '../settings/settings-service';
import { loadMfa } from './load-mfa';
import type { MfaData } from './mfa-data';
import { MfaDay } from './mfa-day';
import type { MfaReading } from './mfa-queries';

/** Everybody's accounts and access, read once for each state of the database; how they stand, once for each day. */
export class MfaRegister extends OncePerState<MfaData> {
  readonly #few: (reading: MfaReading) => Promise<MfaData>;
  readonly #days = new WeakMap<MfaData, { on: string; day: Promise<MfaDay> }>();

  constructor(reader: DataSource, settings: SettingsService) {
    const policyNow = async () => policyOf(await settings.get());
    super(reader, () => loadMfa(reader, policyNow, 'all'));
    this.#few = (reading) => loadMfa(reader, policyNow, reading);
  }

  async on(day: string): Promise<MfaDay> {
    const data = await this.now();
    const known = this.#days.get(data);
    if (known?.on === day) return known.day;
    const worked = MfaDay.of(data, day);
    this.#days.set(data, { on: day, day: worked });
    return worked;
  }

  /** One person, or those of one practice: read at once, whatever has changed. */
  of(reading: Exclude<MfaReading, 'all'>): Promise<MfaData> {
    return this.#few(reading);
  }
}

const NAMES = Object.keys(mfaPolicy.shape) as (keyof MfaPolicy)[];
const policyOf = (settings: MfaPolicy) =>
  Object.fromEntries(NAMES.map((name) => [name, settings[name]])) as unknown as MfaPolicy;
