import { linkedUsers, practiceMailboxes } from './people-rows';
import { PeopleWriting } from './people-writing';
import type { ImportTarget } from './target';

/** People with their links and what is told about their MFA. A record is a link; people without one are records too. */
export const peopleTarget: ImportTarget = {
  existing: linkedUsers,
  context: async (reader) => ({ practiceMailboxes: await practiceMailboxes(reader) }),
  write: (manager, stamp, work) => {
    const writing = new PeopleWriting(manager, stamp);
    return work((changes) => writing.write(changes));
  },
};
