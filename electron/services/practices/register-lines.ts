import type { ListStanding, WholeList } from '@shared/domain/distribution-list/derive';
import type { DataSource } from 'typeorm';
import { OncePerState } from '../../database/data-version';
import { loadLeftOutByHand, wholeList } from '../distribution-list/whole-list';
import { loadLines, type PracticeLine } from './practice-queries';

interface Register {
  lines: PracticeLine[];
  /** By practice id. */
  standing: ReadonlyMap<string, ListStanding>;
  listEntries: number;
  /** The distribution list that they and the other recipients make, without those left out of it by hand. */
  list: WholeList;
  /** Whether anyone was left out by hand: then `list` is not all that the register has for lists. */
  leavesOut: boolean;
}

/** All practices with how they stand on the list, and the list, worked out once for each state of the database. */
export class RegisterLines extends OncePerState<Register> {
  constructor(reader: DataSource) {
    super(reader, () => workOut(reader));
  }
}

async function workOut(reader: DataSource): Promise<Register> {
  const lines = await loadLines(reader);
  const excluded = await loadLeftOutByHand(reader);
  const list = await wholeList(reader, lines, excluded);
  const leavesOut = excluded.size > 0;
  return { lines, standing: list.practices, listEntries: list.entries.length, list, leavesOut };
}
