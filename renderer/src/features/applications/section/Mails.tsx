import { Button } from '@renderer/components/Button';
import { type ApplicationTemplateId, TEMPLATE_LABELS } from '@shared/domain/mail-template';
import type { ApplicationView } from '@shared/ipc/applications';
import { useState } from 'react';
import { MailDialog } from './MailDialog';

/** The mails that go with the application; each is looked at before it leaves the console. */
export function Mails({ application }: { application: ApplicationView }) {
  const [chosen, setChosen] = useState<ApplicationTemplateId | null>(null);
  return (
    <>
      <h3 className="cc-application__mails-heading">Mails for the contractor</h3>
      <ul className="cc-application__mails">
        {application.mails.map((template) => (
          <li key={template}>
            <Button onPress={() => setChosen(template)}>{TEMPLATE_LABELS[template]}</Button>
          </li>
        ))}
      </ul>
      {chosen !== null && (
        <MailDialog applicationId={application.id} template={chosen} onClose={() => setChosen(null)} />
      )}
    </>
  );
}
