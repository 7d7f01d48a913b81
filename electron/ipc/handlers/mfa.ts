import type { mfaRoutes } from '@shared/ipc/mfa';
import type { HandlersOf } from '../handlers';
import { changing } from './changing';

export const mfaHandlers: HandlersOf<typeof mfaRoutes> = {
  'mfa.practices': (_input, { workspace }) => workspace().mfa.practices(),
  'mfa.counts': (_input, { workspace }) => workspace().mfa.counts(),
  'mfa.ofPractice': ({ practiceId }, { workspace }) => workspace().mfa.ofPractice(practiceId),
  'mfa.ofPerson': ({ personId }, { workspace }) => workspace().mfa.ofPerson(personId),
  'mfa.record': ({ people, fact }, context) => changing(context, context.workspace().mfa.record(people, fact)),
  'mfa.removeFact': ({ personId: id, version, factId }, context) =>
    changing(context, context.workspace().mfa.removeFact({ id, version }, factId)),
  'mfa.previewPolicy': (policy, { workspace }) => workspace().mfa.previewPolicy(policy),
  'mfa.series': (span, { workspace }) => workspace().mfa.series(span),
  'mfa.calendar': (span, { workspace }) => workspace().mfa.calendar(span),
  'mfa.reminded': ({ people, on }, context) => changing(context, context.workspace().mfa.reminded(people, on)),
};
