import { randomUUID } from 'node:crypto';
import { SOUTH_WEST_ICBS } from '@shared/domain/icb';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { insertRows } from '../bulk';
import { IcbEntity } from '../entities/icb';

/** The seven ICBs of the South West, as a start; staff edit the list from then on. */
export class SouthWestIcbs1763800000001 implements MigrationInterface {
  // Said outright, because a build may rename classes and the name is what a database remembers.
  readonly name = 'SouthWestIcbs1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    const now = new Date().toISOString();
    await insertRows(
      runner.manager,
      IcbEntity,
      SOUTH_WEST_ICBS.map((icb) => ({
        id: randomUUID(),
        version: 1,
        createdAt: now,
        updatedAt: now,
        deletedAt: null,
        ...icb,
        validFrom: null,
        validTo: null,
      })),
    );
  }

  async down(): Promise<void> {
    throw new Error('Practices refer to the ICBs: they are not taken away.');
  }
}
