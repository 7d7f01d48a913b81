import type { ApplicationRoute } from './codes';
import { showDate } from './show-date';

/** Who must act for a step to happen. */
export const ACTORS = ['contractor', 'NHSBSA', 'CCHub'] as const;
export type Actor = (typeof ACTORS)[number];

export const STEP_IDS = [
  'code-requested',
  'code-issued',
  'form-submitted',
  'mailbox-live',
  'account-created',
  'cchub-told',
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** The dates that an application is made of; null where a step has not happened. */
export interface ApplicationDates {
  codeRequestedOn: string | null;
  codeIssuedOn: string | null;
  formSubmittedOn: string | null;
  liveOn: string | null;
  toldOn: string | null;
}
export type DateField = keyof ApplicationDates;

export interface ApplicationFacts extends ApplicationDates {
  route: ApplicationRoute;
  withdrawnOn: string | null;
  /** The day on which staff began to record it: what waiting is counted from until a step is done. Null: not begun. */
  startedOn: string | null;
}

interface StepKind {
  id: StepId;
  field: DateField;
  label: string;
  who: Actor;
  /** What is to be done, as a sentence without its subject: "ask NHSBSA for a code". */
  task: string;
}

/** The steps of both routes in their order. Source: the letter. */
export const ROUTE_STEPS: Record<ApplicationRoute, readonly StepKind[]> = {
  'shared-mailbox': [
    {
      id: 'code-requested',
      field: 'codeRequestedOn',
      label: 'Code requested',
      who: 'contractor',
      task: 'email NHSBSA for an authentication code',
    },
    {
      id: 'code-issued',
      field: 'codeIssuedOn',
      label: 'Code issued',
      who: 'NHSBSA',
      task: 'send the contractor an authentication code',
    },
    {
      id: 'form-submitted',
      field: 'formSubmittedOn',
      label: 'Form submitted',
      who: 'contractor',
      task: 'complete the portal form with the code',
    },
    { id: 'mailbox-live', field: 'liveOn', label: 'Mailbox live', who: 'NHSBSA', task: 'set up the mailbox' },
    {
      id: 'cchub-told',
      field: 'toldOn',
      label: 'CCHub told',
      who: 'contractor',
      task: 'tell CCHub the address of the mailbox',
    },
  ],
  egress: [
    {
      id: 'form-submitted',
      field: 'formSubmittedOn',
      label: 'Form submitted',
      who: 'contractor',
      task: 'complete NHSBSA’s Egress request form',
    },
    {
      id: 'account-created',
      field: 'liveOn',
      label: 'Egress account created',
      who: 'NHSBSA',
      task: 'create the Egress account',
    },
    {
      id: 'cchub-told',
      field: 'toldOn',
      label: 'CCHub told',
      who: 'contractor',
      task: 'tell CCHub the address of the Egress account',
    },
  ],
};

export interface ApplicationStep {
  id: StepId;
  label: string;
  who: Actor;
  date: string | null;
  done: boolean;
}

export interface NextStep {
  id: StepId;
  label: string;
  who: Actor;
  task: string;
  /** Days since the last step that is done, or since the start where none is. */
  waitingDays: number;
}

export type ApplicationState = 'in-progress' | 'finished' | 'withdrawn';

export interface ApplicationStanding {
  state: ApplicationState;
  steps: ApplicationStep[];
  /** Null when it is finished or withdrawn. */
  nextStep: NextStep | null;
  /** The form went out without a valid code, so nobody will process it. */
  sentWithoutCode: boolean;
  warnings: string[];
}

export interface StandingRules {
  /** ISO date of the day. */
  today: string;
  /** Where contractors ask for a code. */
  codeAddress: string;
}

/** Where an application stands today: what is done, what comes next and who must act, and what is doubtful about it. */
export function standingOf(facts: ApplicationFacts, rules: StandingRules): ApplicationStanding {
  const kinds = ROUTE_STEPS[facts.route];
  const steps = kinds.map(({ id, field, label, who }) => {
    const date = facts[field];
    return { id, label, who, date, done: date !== null };
  });
  const state = stateOf(facts);
  const withoutCode = state === 'in-progress' ? withoutCodeProblem(facts, rules) : '';
  const next = state === 'in-progress' ? nextKind(facts, kinds, withoutCode !== '') : null;
  return {
    state,
    steps,
    nextStep:
      next === null
        ? null
        : {
            id: next.id,
            label: next.label,
            who: next.who,
            task: next.task,
            waitingDays: waitingDays(facts, rules.today),
          },
    sentWithoutCode: withoutCode !== '',
    warnings: [
      ...(withoutCode === '' ? [] : [withoutCode]),
      ...orderProblems(facts, kinds, withoutCode !== ''),
      ...futureProblems(facts, kinds, rules.today),
      ...skippedProblems(kinds, facts, withoutCode !== ''),
    ],
  };
}

function stateOf(facts: ApplicationFacts): ApplicationState {
  if (facts.withdrawnOn !== null) return 'withdrawn';
  return facts.toldOn === null ? 'in-progress' : 'finished';
}

/** A form completed without a code is not processed (letter); nor is one from before the code was there. */
function withoutCodeProblem(facts: ApplicationFacts, { codeAddress }: StandingRules): string {
  const { route, codeRequestedOn, codeIssuedOn, formSubmittedOn, liveOn } = facts;
  // A mailbox that is live shows that the form was processed, whatever the dates say.
  if (route !== 'shared-mailbox' || formSubmittedOn === null || liveOn !== null) return '';
  if (codeIssuedOn !== null)
    return codeIssuedOn > formSubmittedOn
      ? `The form was submitted on ${showDate(formSubmittedOn)}, before the code was issued on ${showDate(codeIssuedOn)}: it will not be processed. Ask the contractor to complete the form again with the code, and record the new date.`
      : '';
  if (codeRequestedOn !== null)
    return 'The form was submitted without a code: it will not be processed. A code has been requested: once it is issued, ask the contractor to complete the form again.';
  return `The form was submitted without a code: it will not be processed. Ask the contractor to email ${codeAddress} for a code and to complete the form again.`;
}

/** The first step after the last one done; a form that won't be processed leads back to what it lacks. */
function nextKind(facts: ApplicationFacts, kinds: readonly StepKind[], withoutCode: boolean): StepKind | null {
  if (withoutCode) {
    const missing = kinds.find(({ field }) => facts[field] === null);
    const form = kinds.find(({ id }) => id === 'form-submitted');
    if (facts.codeIssuedOn !== null) return form ?? null;
    return missing ?? null;
  }
  let last = -1;
  kinds.forEach(({ field }, index) => {
    if (facts[field] !== null) last = index;
  });
  return kinds[last + 1] ?? null;
}

function waitingDays(facts: ApplicationFacts, today: string): number {
  const dates = ROUTE_STEPS[facts.route].flatMap(({ field }) => facts[field] ?? []);
  const since = dates.sort().at(-1) ?? facts.startedOn;
  return since === null ? 0 : Math.max(0, daysFrom(since, today));
}

/** Whole days from one ISO date to another. */
function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function orderProblems(facts: ApplicationFacts, kinds: readonly StepKind[], withoutCode: boolean): string[] {
  const dated = kinds.flatMap(({ id, field, label }) => {
    const date = facts[field];
    return date === null ? [] : [{ id, label, date }];
  });
  return dated.flatMap((step, index) => {
    const before = dated[index - 1];
    if (before === undefined || before.date <= step.date) return [];
    // Said already, with the way out.
    if (withoutCode && before.id === 'code-issued' && step.id === 'form-submitted') return [];
    return `“${step.label}” is dated ${showDate(step.date)}, before “${before.label}” on ${showDate(before.date)}. Check both dates.`;
  });
}

function futureProblems(facts: ApplicationFacts, kinds: readonly StepKind[], today: string): string[] {
  return kinds.flatMap(({ field, label }) => {
    const date = facts[field];
    return date === null || date <= today
      ? []
      : `“${label}” is dated ${showDate(date)}, in the future. Check the date.`;
  });
}

function skippedProblems(kinds: readonly StepKind[], facts: ApplicationFacts, withoutCode: boolean): string[] {
  return kinds.flatMap(({ field, id, label }, index) => {
    if (facts[field] !== null) return [];
    // The missing code is what the first warning speaks of.
    if (withoutCode && (id === 'code-requested' || id === 'code-issued')) return [];
    const later = kinds.slice(index + 1).some((kind) => facts[kind.field] !== null);
    return later ? `“${label}” has no date, though a later step has one. Enter the date if you know it.` : [];
  });
}

/** The next step in plain words: "The contractor must email NHSBSA for an authentication code." */
export function nextStepSentence({ who, task }: Pick<NextStep, 'who' | 'task'>): string {
  return `${who === 'contractor' ? 'The contractor' : who} must ${task}.`;
}
