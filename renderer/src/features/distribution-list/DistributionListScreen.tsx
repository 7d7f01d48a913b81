import { number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { showDateTime } from '@shared/domain/calendar-date';
import type { DistributionList } from '@shared/ipc/distribution-list';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { CopyPanel } from './CopyPanel';
import { ExportButtons } from './ExportButtons';
import { ListView } from './ListView';
import './distribution-list.scss';

/** The addresses that get the team's mails, each with its reason, and who was left out. */
export function DistributionListScreen() {
  const list = useRequest('distributionList.get', {});
  const [copying, setCopying] = useState(false);
  const copyButton = useRef<HTMLButtonElement>(null);
  const entries = list.data?.entries ?? [];
  return (
    <>
      <PageHeader
        title="Distribution list"
        facts={list.data && factsOf(list.data)}
        actions={
          <>
            <Link to="/distribution-list/recipients" className={buttonClass()}>
              Other recipients
            </Link>
            {entries.length > 0 && (
              <>
                <ExportButtons />
                <Button variant="primary" ref={copyButton} aria-expanded={copying} onPress={() => setCopying(!copying)}>
                  Copy for Outlook
                </Button>
              </>
            )}
          </>
        }
      />
      {list.isPending && <Loading>Putting the list together</Loading>}
      {list.isError && (
        <div className="cc-scroll">
          <ErrorNotice error={list.error} title="The list can’t be shown" onRetry={() => void list.refetch()} />
        </div>
      )}
      {list.data && (
        <div className={copying ? 'list-split list-split--panel' : 'list-split'}>
          {entries.length + list.data.problems.length === 0 ? <NothingYet /> : <ListView list={list.data} />}
          {copying && (
            <CopyPanel
              entries={entries}
              onClose={() => {
                setCopying(false);
                copyButton.current?.focus();
              }}
            />
          )}
        </div>
      )}
    </>
  );
}

function factsOf({ asAt, entries }: DistributionList): string {
  return `${number(entries.length)} ${entries.length === 1 ? 'address' : 'addresses'} · as at ${showDateTime(asAt).replace(' at ', ' ')}`;
}

function NothingYet() {
  return (
    <EmptyState
      title="There are no addresses yet"
      actions={
        <Link to="/import" className={buttonClass('primary')}>
          Import your register
        </Link>
      }
    >
      <p>
        The list is put together from the register: open practices with a live mailbox that are marked as on the list.
        Import your register, or add practices, and it fills by itself. Others who are to get the mails stand under
        “Other recipients”.
      </p>
    </EmptyState>
  );
}
