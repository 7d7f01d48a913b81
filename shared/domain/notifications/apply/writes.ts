import type { ApplicationTexts } from '../../application-fields';
import type { ContractorForm } from '../../contractor-form';
import type { RequestFacts } from '../../people/request-form';
import type { PracticeForm } from '../../practice-form';
import type { ApplyAction } from './action';
import { closingPersonOf } from './closing-proposals';
import { chosenChanges, type Proposal, type ProposedChange } from './proposal';

/** What is to be written for one action, by kind of record; null where nothing is. */
export interface Writes {
  practice: Partial<PracticeForm> | null;
  closing: {
    closedOn: string;
    closeMailbox: boolean;
    takeOffList: boolean;
    successorCode: string;
    /** Whose links end. */
    personIds: string[];
  } | null;
  contractor: Partial<ContractorForm> | null;
  application: Partial<ApplicationTexts> | null;
  request: Partial<RequestFacts> | null;
  /** ISO date of the day on which the person leaves. */
  leavesOn: string | null;
}

/** The ticked changes of a proposal as the writers take them. */
export function writesOf(proposal: Proposal, action: Pick<ApplyAction, 'toggled'>): Writes {
  const chosen = chosenChanges(proposal, action);
  const of = (which: ProposedChange['of']) => {
    const found = chosen.filter((change) => change.of === which);
    return found.length === 0 ? null : Object.fromEntries(found.map(({ field, proposed }) => [field, proposed]));
  };
  const closing = of('closing');
  return {
    practice: of('practice') as Writes['practice'],
    closing: closing && {
      closedOn: closing.closedOn ?? '',
      closeMailbox: closing.mailboxStatus !== undefined,
      takeOffList: closing.onList !== undefined,
      successorCode: closing.successorCode ?? '',
      personIds: Object.keys(closing).flatMap((field) => closingPersonOf(field) ?? []),
    },
    contractor: of('contractor') as Writes['contractor'],
    application: of('application') as Writes['application'],
    request: of('request') as Writes['request'],
    leavesOn: of('person')?.link ?? null,
  };
}
