import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import type { AppStatus } from '@shared/ipc/app';

interface AboutDialogProps {
  status: AppStatus;
  isOpen: boolean;
  onClose: () => void;
}

export function AboutDialog({ status, isOpen, onClose }: AboutDialogProps) {
  const { versions } = status;
  return (
    <Dialog
      title="About CCHub Console"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button onPress={onClose} autoFocus>
          Close
        </Button>
      }
    >
      <p>
        The register, distribution list and reports of the optometry team at the NHS South West Collaborative
        Commissioning Hub.
      </p>
      <dl className="cc-facts">
        <dt>Version</dt>
        <dd>{status.appVersion}</dd>
        <dt>Database</dt>
        <dd>{status.databaseFile}</dd>
        <dt>Electron</dt>
        <dd>{versions.electron}</dd>
        <dt>Chrome</dt>
        <dd>{versions.chrome}</dd>
        <dt>Node.js</dt>
        <dd>{versions.node}</dd>
        <dt>SQLite</dt>
        <dd>{versions.sqlite}</dd>
      </dl>
    </Dialog>
  );
}
