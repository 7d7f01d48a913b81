import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { TextField } from '@renderer/components/TextField';
import { guidancePathProblem } from '@shared/domain/guidance-document';
import { SETTING_LABELS } from '@shared/domain/settings-form';

interface GuidanceFieldProps {
  value: string;
  error: string | undefined;
  onChange: (path: string) => void;
}

/** The guidance document by its path, chosen rather than typed; whether it is still there is said underneath. */
export function GuidanceField({ value, error, onChange }: GuidanceFieldProps) {
  const choose = useAction('settings.chooseGuidance');
  const path = value.trim();
  const known = path !== '' && guidancePathProblem(path) === '';
  const found = useRequest('settings.guidance', { path }, { enabled: known }).data;
  return (
    <>
      <TextField
        label={SETTING_LABELS.guidanceDocument}
        name="guidanceDocument"
        hint="A file that everyone’s computer can open, 20 MB at most. It is attached to replies that send the guidance on."
        error={error}
        warning={known && found && found.problem !== '' ? found.problem : undefined}
        maxLength={1000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p>
        <Button
          isDisabled={choose.isPending}
          onPress={() => choose.mutate({}, { onSuccess: (chosen) => chosen && onChange(chosen.path) })}
        >
          Choose the guidance document
        </Button>
      </p>
      {choose.isError && <ErrorNotice error={choose.error} title="The document can’t be used" />}
    </>
  );
}
