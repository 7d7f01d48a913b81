import { useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { CheckboxField } from './CheckboxField';

interface IcbChoiceProps {
  codes: readonly string[];
  onChange: (codes: string[]) => void;
  error: string | undefined;
}

/** Chooses ICBs. One that has ended can only be kept, not chosen. */
export function IcbChoice({ codes, onChange, error }: IcbChoiceProps) {
  const answer = useRequest('settings.icbs', {});
  if (answer.isError)
    return (
      <ErrorNotice error={answer.error} title="The ICBs could not be read" onRetry={() => void answer.refetch()} />
    );
  const icbs = answer.data ?? [];
  const options = [
    ...icbs
      .filter(({ ended, odsCode }) => !ended || codes.includes(odsCode))
      .map(({ odsCode, name, ended }) => ({ value: odsCode, label: ended ? `${name} (ended)` : name })),
    // A code that is not on the list of ICBs is still what the rule says.
    ...codes
      .filter((code) => answer.isSuccess && !icbs.some(({ odsCode }) => odsCode === code))
      .map((code) => ({ value: code, label: `${code} (not among the ICBs)` })),
  ];
  return (
    <CheckboxField
      label="ICBs"
      name="rule.practices.codes"
      options={options}
      values={codes}
      onChange={onChange}
      oneALine
      error={error}
    />
  );
}
