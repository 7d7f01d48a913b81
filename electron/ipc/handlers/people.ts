import { AppError } from '@shared/ipc/errors';
import type { peopleRoutes } from '@shared/ipc/people';
import type { HandlersOf } from '../handlers';
import { changing, targetOf } from './changing';
import { handOnDraft } from './hand-on-draft';

export const peopleHandlers: HandlersOf<typeof peopleRoutes> = {
  'people.list': (_input, { workspace }) => workspace().people.list(),
  'people.get': ({ id }, { workspace }) => workspace().people.get(id),
  'people.save': ({ id, version, values, link }, context) =>
    changing(context, context.workspace().people.save(targetOf(id, version), values, link)),
  'people.remove': (target, context) => changing(context, context.workspace().bin.remove('person', target)),
  'people.restore': (target, context) => changing(context, context.workspace().bin.restore('person', target)),
  'people.history': ({ id, offset, limit }, { workspace }) => workspace().people.history(id, { offset, limit }),
  'people.ofPractice': ({ practiceId }, { workspace }) => workspace().people.ofPractice(practiceId),
  'people.alike': (person, { workspace }) => workspace().people.alike(person),
  'people.saveLink': ({ personId: id, version, linkId, practiceId, link }, context) =>
    changing(context, context.workspace().people.saveLink({ id, version }, linkId, practiceId, link)),
  'people.removeLink': ({ personId: id, version, linkId }, context) =>
    changing(context, context.workspace().people.removeLink({ id, version }, linkId)),
  'people.leave': ({ personId: id, version, practiceId, on }, context) =>
    changing(context, context.workspace().people.leave({ id, version }, practiceId, on)),
  'people.accessRemoved': ({ personId: id, version, linkId, on }, context) =>
    changing(context, context.workspace().people.accessRemoved({ id, version }, linkId, on)),
  'people.clearPersonal': ({ personId: id, version }, context) =>
    changing(context, context.workspace().people.clearPersonal({ id, version })),
  'requests.save': ({ id, version, practiceId, notificationId, values }, context) =>
    changing(
      context,
      context.workspace().userRequests.save(targetOf(id, version), { practiceId, notificationId }, values),
    ),
  'requests.remove': (target, context) => changing(context, context.workspace().bin.remove('request', target)),
  'requests.restore': (target, context) => changing(context, context.workspace().bin.restore('request', target)),
  'requests.advance': async ({ to, on, account, ...target }, context) => {
    const { userRequests } = context.workspace();
    if (to !== 'live')
      return changing(
        context,
        userRequests.advance(target, to, on).then((written) => ({ ...written, personId: null })),
      );
    if (account === null) throw new AppError('invalid-input', 'Say whose account it is. Nothing was written.');
    return changing(context, userRequests.goLive(target, on, account));
  },
  'requests.refuse': ({ on, reason, ...target }, context) =>
    changing(context, context.workspace().userRequests.refuse(target, on, reason)),
  'requests.text': ({ id, mail }, { workspace }) => workspace().requestMails.text(id, mail),
  'requests.draft': async ({ id, mail, to, how }, context) =>
    handOnDraft(context, await context.workspace().requestMails.draft(id, mail, to), how),
};
