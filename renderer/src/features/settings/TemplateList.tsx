import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { RecordHistory } from '@renderer/components/history/RecordHistory';
import { Loading } from '@renderer/components/Loading';
import { Tag } from '@renderer/components/Tag';
import { templateSetting } from '@shared/domain/setting-fields';
import type { Template } from '@shared/ipc/settings';
import { useState } from 'react';
import { TemplateDialog } from './TemplateDialog';

/** The texts of the mails that go with applications and notifications. */
export function TemplateList() {
  const templates = useRequest('settings.templates', {});
  const [editing, setEditing] = useState<Template | null>(null);
  return (
    <section aria-labelledby="templates-heading">
      <h2 id="templates-heading" className="cc-section-heading">
        Mails
      </h2>
      {templates.isPending && <Loading>Reading the texts</Loading>}
      {templates.isError && (
        <ErrorNotice
          error={templates.error}
          title="The texts can’t be shown"
          onRetry={() => void templates.refetch()}
        />
      )}
      <ul className="cc-settings__list">
        {templates.data?.map((template) => (
          <li key={template.id}>
            <span>{template.label}</span>
            {template.text !== template.original && <Tag tone="info">Changed</Tag>}
            {template.version > 0 && (
              <RecordHistory id={templateSetting(template.id)} what={`the mail: ${template.label}`} />
            )}
            <Button onPress={() => setEditing(template)} aria-label={`Edit the mail: ${template.label}`}>
              Edit
            </Button>
          </li>
        ))}
      </ul>
      {editing && <TemplateDialog template={editing} onClose={() => setEditing(null)} />}
    </section>
  );
}
