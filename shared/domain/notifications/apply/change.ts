import { APPLICATION_FIELD_LABELS, type ApplicationTexts, showApplicationFact } from '../../application-fields';
import { CONTRACTOR_FIELD_LABELS, type ContractorForm } from '../../contractor-form';
import { PRACTICE_FIELD_LABELS, showFact } from '../../practice-fields';
import type { PracticeForm } from '../../practice-form';
import { showContractorFact } from '../../show-contractor-fact';
import type { Held, ProposedChange } from './proposal';

type Options = Partial<Pick<ProposedChange, 'ticked' | 'needs' | 'of'>>;

/** The change of one fact of the practice; null where it is so already. */
export function practiceChange<Field extends keyof PracticeForm>(
  { practice }: Held,
  field: Field,
  proposed: PracticeForm[Field],
  { ticked = true, needs = [], of = 'practice' }: Options = {},
): ProposedChange | null {
  const now = practice?.form[field] ?? '';
  if (now === proposed) return null;
  const show = (value: string) => showFact(field, value, (code) => code);
  const label = PRACTICE_FIELD_LABELS[field];
  return { id: `${of}.${field}`, of, field, label, now: show(now), shown: show(proposed), proposed, ticked, needs };
}

/** The change of one fact of the contractor; null where it is so already. */
export function contractorChange(
  { contractor }: Held,
  field: 'egressStatus' | 'egressAddress' | 'egressToldOn',
  proposed: ContractorForm[typeof field],
  { ticked = true, needs = [] }: Options = {},
): ProposedChange | null {
  const now = contractor?.form[field] ?? '';
  if (now === proposed) return null;
  const shown = (value: string) => showContractorFact(field, value);
  return {
    id: `contractor.${field}`,
    of: 'contractor',
    field,
    label: CONTRACTOR_FIELD_LABELS[field],
    now: shown(now),
    shown: shown(proposed),
    proposed,
    ticked,
    needs,
  };
}

/** The last steps of an application that is under way; a date that is there already stays. */
export function applicationChanges({ application }: Held, on: string, needs: string[]): ProposedChange[] {
  if (application === null || on === '') return [];
  const fields: (keyof ApplicationTexts)[] = ['liveOn', 'toldOn'];
  return fields
    .filter((field) => application.texts[field] === '')
    .map((field) => ({
      id: `application.${field}`,
      of: 'application',
      field,
      label: `Application: ${APPLICATION_FIELD_LABELS[field].toLowerCase().replace('cchub', 'CCHub')}`,
      now: '',
      shown: showApplicationFact(field, on),
      proposed: on,
      ticked: true,
      needs,
    }));
}

export const present = (changes: readonly (ProposedChange | null)[]): ProposedChange[] =>
  changes.filter((change) => change !== null);
