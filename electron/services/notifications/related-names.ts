import type { EntityManager } from 'typeorm';

interface Related {
  practiceId?: string | null | undefined;
  contractorId?: string | null | undefined;
}
export interface NamedPractice {
  id: string;
  odsCode: string;
  name: string;
}

/** What practices and contractors are called. */
export class RelatedNames {
  readonly #practices: Map<string, NamedPractice>;
  readonly #contractors: Map<string, string>;

  constructor(practices: Map<string, NamedPractice>, contractors: Map<string, string>) {
    this.#practices = practices;
    this.#contractors = contractors;
  }

  practice(id: string): NamedPractice | null {
    return this.#practices.get(id) ?? null;
  }

  /** "TP1F9 Penrose Opticians"; '' where there is none. */
  practiceText(id: string): string {
    const found = this.#practices.get(id);
    return found === undefined ? '' : `${found.odsCode} ${found.name}`;
  }

  /** '' where there is none. */
  contractor(id: string): string {
    return this.#contractors.get(id) ?? '';
  }
}

/** The names of all practices and contractors that are mentioned, those in the bin as well. */
export async function namesOf(manager: EntityManager, mentions: readonly Related[]): Promise<RelatedNames> {
  const ids = (of: (each: Related) => string | null | undefined) => [
    ...new Set(mentions.flatMap((each) => of(each) || [])),
  ];
  const practices = await named<{ id: string; odsCode: string; name: string }>(
    manager,
    'practice',
    ['r.ods_code AS "odsCode"'],
    ids(({ practiceId }) => practiceId),
  );
  const contractors = await named<{ id: string; name: string }>(
    manager,
    'contractor',
    [],
    ids(({ contractorId }) => contractorId),
  );
  return new RelatedNames(
    new Map(practices.map((practice) => [practice.id, practice])),
    new Map(contractors.map(({ id, name }) => [id, name])),
  );
}

async function named<Row>(manager: EntityManager, table: string, more: string[], ids: string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const marks = ids.map((_, index) => (manager.connection.options.type === 'postgres' ? `$${index + 1}` : '?'));
  const columns = ['r.id', 'r.name', ...more].join(', ');
  return manager.query(`SELECT ${columns} FROM ${table} r WHERE r.id IN (${marks.join(',')})`, ids);
}
