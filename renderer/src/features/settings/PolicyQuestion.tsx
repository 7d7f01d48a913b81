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
  if (people === 0) return <p>Nobody’s state changes today. Dates that are to come may be others.</p>;
  return (
    <>
      <p>{counted(people, 'person changes', 'people change')} state today:</p>
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
      <h3 className="cc-settings__examples">{examples.length === people ? 'Who they are' : 'Some of them'}</h3>
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
