import type { StandingRules } from '../application-steps';
import { APPLICATION_ROUTE_LABELS, APPLICATION_ROUTES, type ApplicationRoute } from '../codes';
import { showDate } from '../show-date';
import {
  type ApplicationStage,
  daysWords,
  NO_STEP,
  nextCell,
  type ReportedApplication,
  stageOf,
} from './application-words';
import {
  cell,
  chapter,
  column,
  counted,
  facts,
  mapInSteps,
  practiceCell,
  type ReportFrame,
  recorded,
  section,
} from './cells';
import type { ReportBlock, ReportCell, ReportDocument, ReportSection } from './document';

/** An application that is neither finished nor withdrawn, and whose it is. */
export interface OpenApplication extends ReportedApplication {
  contractorName: string;
  /** Null for an Egress account, which belongs to the contractor. */
  practice: { odsCode: string; name: string } | null;
}

interface Staged extends ApplicationStage {
  application: OpenApplication;
}

/** How far the applications have come, and who has to do what next; in small steps. */
export function* applicationsInSteps(
  applications: readonly OpenApplication[],
  rules: StandingRules,
  frame: ReportFrame,
): Generator<void, ReportDocument> {
  const staged = yield* mapInSteps(applications, (application) => ({ application, ...stageOf(application, rules) }));
  staged.sort(inOrder);
  const routes: ReportSection[] = [];
  for (const route of APPLICATION_ROUTES) {
    const of = staged.filter(({ application }) => application.facts.route === route);
    const rows = yield* mapInSteps(of, rowOf);
    routes.push(section(APPLICATION_ROUTE_LABELS[route], table(route, rows)));
  }
  return {
    title: 'Applications in progress',
    ...frame,
    // What staff note may name people.
    personal: applications.some(({ notes }) => notes.trim() !== ''),
    landscape: true,
    contents: false,
    parts: [chapter('applications', '', [section('Summary', summary(staged)), ...routes])],
  };
}

/** Those that nobody works on first, then the one that has waited longest. */
const inOrder = (a: Staged, b: Staged) =>
  Number(b.isStuck) - Number(a.isStuck) || b.waitingDays - a.waitingDays || compare(nameOf(a), nameOf(b));

const nameOf = ({ application: { practice, contractorName } }: Staged) =>
  practice === null ? contractorName : `${practice.name} ${practice.odsCode}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function summary(staged: readonly Staged[]): ReportBlock {
  const longest = staged.reduce((most, { waitingDays }) => Math.max(most, waitingDays), 0);
  const stuck = staged.filter(({ isStuck }) => isStuck).length;
  return facts(
    ['In progress', counted(staged.length, 'application')],
    [
      'Stuck',
      stuck === 0
        ? 'None'
        : cell(counted(stuck, 'application'), [
            'The form was sent without a valid code, so nobody works on it. They stand first.',
          ]),
    ],
    staged.length === 0 ? null : ['Longest wait', daysWords(longest)],
  );
}

const rowOf = (stage: Staged): ReportCell[] => [
  whose(stage.application),
  stage.reached === '' ? NO_STEP : stage.reached,
  stage.since === '' ? recorded('') : showDate(stage.since),
  stage.waitingDays.toLocaleString('en-GB'),
  nextCell(stage),
  stage.application.notes.trim() === '' ? 'None' : stage.application.notes,
];

const table = (route: ApplicationRoute, rows: ReportCell[][]): ReportBlock => ({
  kind: 'table',
  label: `Applications for ${route === 'egress' ? 'an Egress account' : 'a shared NHSmail mailbox'}`,
  columns: [
    column('Practice or contractor', 23),
    column('Step reached', 13),
    column('Since', 13),
    column('Days waiting', 9, 'end'),
    column('Next step and who', 26),
    column('Notes', 16),
  ],
  rows,
  empty: 'No application takes this route at the moment.',
});

const whose = ({ practice, contractorName }: OpenApplication): ReportCell =>
  practice === null ? recorded(contractorName) : practiceCell(practice, `Contractor: ${recorded(contractorName)}`);
