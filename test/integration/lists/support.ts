import { MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import type { Workspace } from '../../../electron/services/workspace';
import { practice } from '../../support/forms';

/** Publishes a list as it is; without `listId` the list of everyone. */
export const publish = ({ editions }: Workspace, listId = MAIN_LIST, reason = 'For the mail of May') =>
  editions.publish(listId, reason, null);

/** A practice of its own contractor with a shared mailbox on the list. */
export function site({ practices }: Workspace, odsCode: string, values: Parameters<typeof practice>[0] = {}) {
  const code = odsCode.toLowerCase();
  return practices.save(
    null,
    practice({
      odsCode,
      name: `Practice ${odsCode}`,
      contractorName: `Contractor ${odsCode}`,
      mailboxAddress: `optometry.${code}@nhs.net`,
      toldOn: '',
      ...values,
    }),
  );
}

/** Changes some facts of a practice as its form does. */
export async function change({ practices }: Workspace, id: string, values: Parameters<typeof practice>[0]) {
  const { version, form } = await practices.get(id);
  return practices.save({ id, version }, { ...form, ...values });
}

export const addressesOf = async ({ distributionList }: Workspace, listId?: string) =>
  (await distributionList.get(listId)).entries.map(({ address }) => address);
