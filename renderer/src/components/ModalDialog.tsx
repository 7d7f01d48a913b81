import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { DialogProps } from './Dialog';

/** Keeps the focus inside, gives it back afterwards, and hides the rest of the page from screen readers. */
export default function ModalDialog({ title, onClose, children, actions, role = 'dialog', wide }: DialogProps) {
  return (
    <ModalOverlay className="cc-overlay" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className={wide ? 'cc-modal cc-modal--wide' : 'cc-modal'}>
        <AriaDialog className="cc-dialog" role={role}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          {actions && <div className="cc-dialog__actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
