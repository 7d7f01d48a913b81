import { contractorKey } from '../contractor-name';
import { addressKey } from '../mailbox-address';
import { fold } from '../text';
import type { Found, FoundContractor, FoundPractice, KnownPractice, KnownRegister } from './facts';

/** The register, ready to be asked by code, address, contractor and town. */
export class RegisterLookup {
  readonly #byCode: ReadonlyMap<string, KnownPractice>;
  readonly #byAddress = new Map<string, { practice: KnownPractice; isAlias: boolean }>();
  readonly #register: KnownRegister;

  constructor(register: KnownRegister) {
    this.#register = register;
    this.#byCode = new Map(register.practices.map((practice) => [practice.odsCode, practice]));
    for (const practice of register.practices) {
      for (const alias of practice.aliases) this.#byAddress.set(addressKey(alias), { practice, isAlias: true });
      if (practice.mailboxAddress !== '')
        this.#byAddress.set(addressKey(practice.mailboxAddress), { practice, isAlias: false });
    }
  }

  hasCode(code: string): boolean {
    return this.#byCode.has(code);
  }

  /**
   * The practices that a mail is about: by code; else by mailbox or older address; else by contractor and town, or the
   * practice's own name and town, together. A name, a town or a postcode alone is never enough.
   */
  practices(codes: readonly Found[], addresses: readonly Found[], text: string): FoundPractice[] {
    const found = new Map<string, FoundPractice>();
    const add = ({ id, odsCode, name }: KnownPractice, reason: string) => {
      if (!found.has(id)) found.set(id, { id, odsCode, name, reason });
    };
    for (const { value, where } of codes) {
      const practice = this.#byCode.get(value);
      if (practice) add(practice, `Its code ${value} is ${where}.`);
    }
    for (const { value, where } of addresses) {
      const known = this.#byAddress.get(addressKey(value));
      if (known)
        add(known.practice, `${known.isAlias ? 'An older address of it' : 'Its mailbox'} ${value} is ${where}.`);
    }
    if (found.size > 0) return [...found.values()];
    for (const practice of this.#byNameAndTown(text))
      add(practice, `The mail names ${practice.contractorName}, ${practice.name} and ${practice.town}.`);
    return [...found.values()];
  }

  #byNameAndTown(text: string): KnownPractice[] {
    const words = ` ${fold(text)} `;
    const says = (name: string) => name.length > 2 && words.includes(` ${fold(name)} `);
    const named = this.#register.practices.filter(
      ({ town, name, contractorName, status }) =>
        status !== 'closed' && says(town) && (says(name) || says(contractorName) || says(shortName(contractorName))),
    );
    // Two in one town could each be meant.
    return named.length === 1 ? named : [];
  }

  /** The contractor that a mail is about: by the Egress address, or by the name that its practices share. */
  contractor(practices: readonly FoundPractice[], others: readonly Found[], text: string): FoundContractor | null {
    const { contractors } = this.#register;
    for (const { value, where } of others) {
      const known = contractors.find(({ egressAddress }) => addressKey(egressAddress) === addressKey(value));
      if (known) return { id: known.id, name: known.name, reason: `Its Egress address ${value} is ${where}.` };
    }
    const owners = new Set(practices.map(({ odsCode }) => this.#byCode.get(odsCode)?.contractorId));
    const [only] = owners;
    const owner = owners.size === 1 ? contractors.find(({ id }) => id === only) : undefined;
    if (owner) return { id: owner.id, name: owner.name, reason: `It is the contractor of ${practices[0]?.name}.` };
    if (practices.length > 0) return null;
    const words = ` ${contractorKey(fold(text))} `;
    const named = contractors.filter(({ name }) => name.length > 5 && words.includes(` ${contractorKey(fold(name))} `));
    const [first, ...more] = named;
    if (!first || more.length > 0) return null;
    return { id: first.id, name: first.name, reason: `The mail names ${first.name}.` };
  }
}

/** "Brightview Optical Group Ltd" is spoken of as "Brightview Optical Group". */
const shortName = (name: string) => name.replace(/\s+(?:ltd|limited|plc|llp)\.?$/i, '');
