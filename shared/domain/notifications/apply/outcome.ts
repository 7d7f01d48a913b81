import { showDate } from '../../show-date';
import { tidy } from '../../text';
import type { ApplyAction } from './action';
import { closingPersonOf } from './closing-proposals';
import { chosenChanges, type Proposal, type ProposedChange } from './proposal';

const MOST = 1000;

/** What applying the ticked changes comes to, in sentences: what is proposed as the notification's outcome. */
export function proposedOutcome(
  actions: readonly { action: ApplyAction; proposal: Proposal }[],
  { guidanceSentOn }: { guidanceSentOn: string },
): string {
  const sentences = actions.map(({ action, proposal }) => sentenceOf(action, proposal, guidanceSentOn));
  const said = [...new Set(sentences.filter((sentence) => sentence !== ''))];
  let text = '';
  for (const [at, sentence] of said.entries()) {
    const next = text === '' ? sentence : `${text} ${sentence}`;
    const rest = `${text} And ${said.length - at} more.`;
    if (next.length > MOST - 20) return text === '' ? sentence.slice(0, MOST) : rest;
    text = next;
  }
  return text;
}

function sentenceOf(action: ApplyAction, proposal: Proposal, guidanceSentOn: string): string {
  const { kind } = proposal;
  if (kind === 'guidance-request') return guidanceSentOn === '' ? '' : `Guidance sent on ${showDate(guidanceSentOn)}.`;
  const chosen = new Map(chosenChanges(proposal, action).map((change) => [change.id, change]));
  if (chosen.size === 0) return '';
  const code = proposal.about.split(' ')[0] ?? '';
  const has = (id: string) => chosen.has(id);
  if (kind === 'egress-account') {
    const address = action.values.address.trim().toLowerCase();
    return `Egress account ${address} recorded for ${proposal.about}.`;
  }
  if (kind === 'mailbox-not-working')
    return `Mailbox of ${code} marked as not working${has('practice.onList') ? ', off the list' : ''}.`;
  if (kind === 'linked-user-wanted') return requestSentence(code, has('request.askedOn'), proposal);
  // Without the name: the outcome stays in the log when a person's facts have gone.
  if (kind === 'leaver') {
    const owners = proposal.owners === null || proposal.owners.level === 'good' ? '' : ` ${proposal.owners.words}`;
    return `A linked user of ${code} leaves on ${showDate(action.values.on)}.${owners}`;
  }
  if (kind === 'practice-change')
    return has('closing.status')
      ? `${code} closed on ${showDate(action.values.closedOn)}${leaving([...chosen.values()])}.`
      : `${code}: ${[...chosen.values()].map(({ label }) => label.toLowerCase()).join(', ')} changed.`;
  const address = tidy(action.values.address).toLowerCase();
  const list = has('practice.onList') || proposal.isListed ? ', on the list' : '';
  return kind === 'address-change'
    ? `Mailbox of ${code} changed to ${address}${list}.`
    : `Mailbox ${address} recorded for ${code}${list}.`;
}

/** Without names: the outcome stays in the log when a person's facts have gone. */
function leaving(chosen: readonly ProposedChange[]): string {
  const people = chosen.filter(({ field }) => closingPersonOf(field) !== null).length;
  if (people === 0) return '';
  return people === 1 ? ', and 1 linked user leaves' : `, and ${people} linked users leave`;
}

function requestSentence(code: string, isNew: boolean, { missing }: Proposal): string {
  const still = missing.length === 0 ? '' : ` Still missing: ${missing.join(', ')}.`;
  return `${isNew ? `Request for a user of ${code} recorded.` : `Request for a user of ${code} completed.`}${still}`;
}
