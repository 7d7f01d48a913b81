import { Button } from '@renderer/components/Button';
import type { Checked } from '@shared/domain/checked';
import type { MailboxKind } from '@shared/domain/codes';
import { contractorKey } from '@shared/domain/contractor-name';
import { addressExplanation, addressProblems, checkMailboxAddress } from '@shared/domain/mailbox-address';
import { checkOdsCode, normaliseOdsCode } from '@shared/domain/ods-code';
import { checkPhone } from '@shared/domain/phone';
import { checkPostcode } from '@shared/domain/postcode';
import type { PracticeForm } from '@shared/domain/practice-form';
import type { ReactNode } from 'react';

// What is doubtful while one types. Nothing here stops a save: that is the schema's business.

function doubt(checked: Checked, onUse: (value: string) => void): ReactNode {
  const { level, text, suggestion } = checked;
  const worthSaying = level === 'warning' || (level === 'error' && suggestion !== undefined);
  if (!worthSaying) return undefined;
  return (
    <>
      {text}{' '}
      {suggestion !== undefined && (
        <Button variant="link" onPress={() => onUse(suggestion)}>
          Use {suggestion}
        </Button>
      )}
    </>
  );
}

export const odsCodeWarning = (value: string, onUse: (value: string) => void) =>
  value.trim() === '' ? undefined : doubt(checkOdsCode(value), onUse);

export const postcodeWarning = (value: string, onUse: (value: string) => void) => doubt(checkPostcode(value), onUse);

export const phoneWarning = (value: string, onUse: (value: string) => void) => doubt(checkPhone(value), onUse);

/** A misprint with its correction, or what doesn't fit the kind and the code. */
export function mailboxWarning(form: PracticeForm, onUse: (value: string) => void): ReactNode {
  const misprint = doubt(checkMailboxAddress(form.mailboxAddress), onUse);
  if (misprint !== undefined) return misprint;
  if (checkMailboxAddress(form.mailboxAddress).level === 'error') return undefined;
  const [before, after] = [normaliseOdsCode(form.predecessorCode), normaliseOdsCode(form.successorCode)];
  const problems = addressProblems(form.mailboxAddress, form.mailboxKind, normaliseOdsCode(form.odsCode), [
    before,
    after,
  ]);
  return problems.join('. ') || addressExplanation(form.mailboxAddress, before, after) || undefined;
}

/** What is doubtful about an address of a given kind, with its correction where it is a misprint. */
export function addressWarning(address: string, kind: MailboxKind, onUse: (value: string) => void): ReactNode {
  const misprint = doubt(checkMailboxAddress(address), onUse);
  if (misprint !== undefined || checkMailboxAddress(address).level === 'error') return misprint;
  return addressProblems(address, kind, '').join('. ') || undefined;
}

/** A misprint in an address of whatever kind, with its correction. */
export const misprintWarning = (address: string, onUse: (value: string) => void) =>
  doubt(checkMailboxAddress(address), onUse);

/** The first misprint in the older addresses, with its correction put in its place. */
export function aliasesWarning(aliases: string, onUse: (value: string) => void): ReactNode {
  const lines = aliases.split('\n');
  const at = lines.findIndex((line) => checkMailboxAddress(line).level === 'error');
  if (at < 0) return undefined;
  return doubt(checkMailboxAddress(lines[at] ?? ''), (value) => onUse(lines.with(at, value).join('\n')));
}

/** Says that a contractor will be added, so that a misprint doesn't make a second one unnoticed. */
export function contractorWarning(value: string, names: readonly string[] | undefined): ReactNode {
  if (value.trim() === '' || names === undefined) return undefined;
  const key = contractorKey(value);
  return names.some((name) => contractorKey(name) === key)
    ? undefined
    : 'New contractor: no other practice has it. It is added when you save.';
}
