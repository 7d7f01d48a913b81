import { counted, number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PersonLink } from '@renderer/components/RecordLink';
import type { MfaPolicy } from '@shared/domain/mfa/policy';
import { MFA_STATE_LABELS } from '@shared/domain/mfa/state';
import type { PolicyPreview } from '@shared/ipc/mfa';

interface PolicyQuestionProps {
  policy: MfaPolicy;
  onSave: () => void;
  onClose: () => void;
}

/** What another policy would change today, before it is saved. */
export function PolicyQuestion({ policy, onSave, onClose }: PolicyQuestionProps) {
  const preview = useRequest('mfa.previewPolicy', policy);
  return (
    <Dialog
      title="Change the MFA policy?"
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Go back</Button>
          <Button variant="primary" isDisabled={!preview.isSuccess} onPress={onSave}>
            Save the settings
          </Button>
        </>
      }
    >
      {preview.isPending && <Loading>Working out who changes</Loading>}
      {preview.isError && (
        <ErrorNotice
          error={preview.error}
          title="What would change can’t be shown. Nothing was saved."
          onRetry={() => void preview.refetch()}
        />
      )}
      {preview.data && <Preview preview={preview.data} />}
    </Dialog>
  );
}

function Preview({ preview: { people, moves, examples } }: { preview: PolicyPreview }) {
  const moving = moves.reduce((sum, { count }) => sum + count, 0);
  if (moving === 0)
    return (
      <p>
        {people === 0
          ? 'There are no people in the register yet: nobody’s state changes.'
          : `Nobody’s state changes today. ${counted(people, 'person', 'people')} looked at; dates to come may be others.`}
      </p>
    );
  return (
    <>
      <p>
        The state of {number(moving)} of {counted(people, 'person', 'people')} changes today.
      </p>
      <table className="cc-compare">
        <caption className="cc-visually-hidden">How many people go from which state to which</caption>
        <thead>
          <tr>
            <th scope="col">Today</th>
            <th scope="col">With these dates</th>
            <th scope="col">People</th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ from, to, count }) => (
            <tr key={`${from} ${to}`}>
              <td>{MFA_STATE_LABELS[from]}</td>
              <td>{MFA_STATE_LABELS[to]}</td>
              <td>{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className="cc-settings__examples">{examples.length === moving ? 'Who they are' : 'Some of them'}</h3>
      <ul>
        {examples.map(({ id, fullName, from, to }) => (
          <li key={id}>
            <PersonLink id={id}>{fullName}</PersonLink>: {MFA_STATE_LABELS[from]}, then {MFA_STATE_LABELS[to]}
          </li>
        ))}
      </ul>
    </>
  );
}
