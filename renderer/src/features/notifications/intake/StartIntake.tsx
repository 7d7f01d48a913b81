import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { TextAreaField } from '@renderer/components/TextAreaField';
import { useState } from 'react';
import { IntakeHeader } from './IntakeHeader';
import { addByHand, addRead, addText } from './queue';

/** As many as the app takes. */
const LONGEST_TEXT = 1_000_000;

interface StartIntakeProps {
  /** What was pasted and not read yet; it is asked about before the screen is left. */
  pasted: string;
  onPasted: (text: string) => void;
}

/** The ways in: files, a text, by hand. Dropping works on every screen. */
export function StartIntake({ pasted, onPasted }: StartIntakeProps) {
  const choose = useAction('notifications.chooseFiles');
  const [isEmpty, setEmpty] = useState(false);
  function read() {
    setEmpty(pasted.trim() === '');
    if (pasted.trim() === '') return;
    addText(pasted);
    onPasted('');
  }
  const chooseFiles = () => choose.mutate({}, { onSuccess: (files) => files.length > 0 && addRead(files) });
  return (
    <>
      <IntakeHeader>
        <Button variant="primary" onPress={chooseFiles} isDisabled={choose.isPending}>
          {choose.isPending ? 'Reading the mails' : 'Choose mails'}
        </Button>
      </IntakeHeader>
      <div className="cc-scroll">
        {choose.isError && <ErrorNotice error={choose.error} title="No mail was read" onRetry={chooseFiles} />}
        <div className="cc-intake-start">
          <section aria-labelledby="intake-files">
            <h2 id="intake-files" className="cc-section-heading">
              A mail
            </h2>
            <p>
              Drag one or more mails from Outlook or a folder onto this window, on any screen, or choose saved ones
              (.msg or .eml). The mail itself stays where it is.
            </p>
            <p>
              The console finds the practice and what the mail is about. Nothing is logged until you have looked at it.
            </p>
          </section>
          <section aria-labelledby="intake-text">
            <h2 id="intake-text" className="cc-section-heading">
              A text
            </h2>
            <TextAreaField
              label="Text of a mail"
              name="pasted"
              rows={8}
              hint="Copy it in Outlook with its lines From, Sent and Subject, and paste it here."
              maxLength={LONGEST_TEXT}
              error={isEmpty ? 'Paste the text of a mail first' : undefined}
              value={pasted}
              onChange={(event) => onPasted(event.target.value)}
            />
            <Button onPress={read}>Read this text</Button>
          </section>
          <section aria-labelledby="intake-hand">
            <h2 id="intake-hand" className="cc-section-heading">
              By hand
            </h2>
            <p>For a phone call, a form or a letter.</p>
            <Button onPress={() => addByHand()}>Type it by hand</Button>
          </section>
        </div>
      </div>
    </>
  );
}
