import { type ContractorContact, type ContractorForm, emptyContractor } from '@shared/domain/contractor-form';
import type { RowValues } from '@shared/domain/imports/kinds/declare';
import { ContractorEntity, type ContractorRecord } from '../../../database/entities/contractor';
import { contractorFacts, formOf } from '../../contractors/contractor-facts';
import { writeContractor } from '../../contractors/contractor-writer';
import type { PlannedChange } from '../engine';
import type { ImportTarget, Outcome } from './target';

const PAGE = 500;
const CONTACT_FIELDS = {
  contactName: 'name',
  contactRole: 'role',
  contactEmail: 'email',
  contactPhone: 'phone',
} as const;
type ContactField = keyof typeof CONTACT_FIELDS;
const nobody: ContractorContact = { name: '', role: '', email: '', phone: '' };

/** Contractors. A row speaks of the first contact only; further ones stay as they are. */
export const contractorsTarget: ImportTarget = {
  async *existing(manager) {
    let after = '';
    for (;;) {
      const page: ContractorRecord[] = await manager
        .createQueryBuilder(ContractorEntity, 'c')
        .where('c.deletedAt IS NULL AND c.id > :after', { after })
        .orderBy('c.id')
        .limit(PAGE)
        .getMany();
      const last = page.at(-1);
      if (last === undefined) return;
      yield page.map((contractor) => ({
        id: contractor.id,
        version: contractor.version,
        updatedAt: contractor.updatedAt,
        values: rowOf(contractor),
      }));
      after = last.id;
    }
  },
  write: (manager, stamp, work) =>
    work(async (changes) => {
      const outcomes: Outcome[] = [];
      for (const change of changes) {
        const facts = await factsOf(change, (id) => manager.findOneBy(ContractorEntity, { id }));
        const written = await writeContractor(manager, stamp, { target: change.target, facts });
        if (change.target === null) outcomes.push('added');
        else outcomes.push(written.version === change.target.version ? 'none' : 'changed');
      }
      return outcomes;
    }),
};

function rowOf(contractor: ContractorRecord): RowValues {
  const form = formOf(contractor);
  const { contacts: _, ...facts } = contractorFacts(form);
  const first = form.contacts[0] ?? nobody;
  const contact = Object.entries(CONTACT_FIELDS).map(([field, name]) => [field, first[name]]);
  return { ...facts, ...Object.fromEntries(contact), reference: contractor.id };
}

async function factsOf(
  { target, values }: PlannedChange,
  load: (id: string) => Promise<ContractorRecord | null>,
): Promise<Partial<ContractorForm>> {
  const { reference: _, ...rest } = values;
  const isContact = (field: string): field is ContactField => Object.hasOwn(CONTACT_FIELDS, field);
  const entries = Object.entries(rest);
  const facts = Object.fromEntries(entries.filter(([field]) => !isContact(field))) as Partial<ContractorForm>;
  const changed = entries.filter((entry): entry is [ContactField, string] => isContact(entry[0]));
  if (changed.length === 0) return facts;
  const stored = target === null ? null : await load(target.id);
  const [first = nobody, ...others] = stored === null ? emptyContractor.contacts : formOf(stored).contacts;
  const contact = { ...first };
  for (const [field, text] of changed) contact[CONTACT_FIELDS[field]] = text;
  return { ...facts, contacts: [contact, ...others] };
}
