import { PageHeader } from '@renderer/components/PageHeader';
import { StartChoices } from './StartChoices';

/** What one sees as long as the register is empty. */
export function StartScreen() {
  return (
    <>
      <PageHeader title="Welcome to CCHub Console" facts="The register is empty" />
      <div className="cc-scroll">
        <p>
          Practices, their mailboxes and the distribution list will be kept here. Everything stays in a database on this
          computer. Choose how to begin.
        </p>
        <StartChoices />
      </div>
    </>
  );
}
