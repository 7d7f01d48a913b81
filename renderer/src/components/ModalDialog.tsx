import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { DialogProps } from './Dialog';

/** react-aria hides the page behind by itself and leaves this out; checkers and some screen readers look for it. */
const sayModal = (dialog: HTMLElement | null) => dialog?.setAttribute('aria-modal', 'true');

/** Keeps the focus inside, gives it back afterwards, and hides the rest of the page from screen readers. */
export default function ModalDialog({ title, onClose, children, actions, role = 'dialog', wide }: DialogProps) {
  return (
    <ModalOverlay className="cc-overlay" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className={wide ? 'cc-modal cc-modal--wide' : 'cc-modal'}>
        <AriaDialog className="cc-dialog" role={role} ref={sayModal}>
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
