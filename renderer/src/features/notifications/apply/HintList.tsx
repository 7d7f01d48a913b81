import { Button } from '@renderer/components/Button';
import { ContractorLink, PracticeLink } from '@renderer/components/RecordLink';
import type { ApplyHint } from '@shared/domain/notifications/apply/proposal';

/** What else to do, with the way there. */
export function HintList({ hints }: { hints: readonly ApplyHint[] }) {
  if (hints.length === 0) return null;
  return (
    <ul className="cc-apply__hints">
      {hints.map((hint) => (
        <li key={hint.text}>
          {hint.text} <HintLink link={hint.link} />
        </li>
      ))}
    </ul>
  );
}

function HintLink({ link }: Pick<ApplyHint, 'link'>) {
  if (link === null) return null;
  if (link.of === 'practice') return <PracticeLink id={link.id}>{link.label}</PracticeLink>;
  if (link.of === 'contractor') return <ContractorLink id={link.id}>{link.label}</ContractorLink>;
  return (
    <Button
      variant="link"
      onPress={() => {
        const heading = document.getElementById('replies-heading');
        heading?.scrollIntoView({ block: 'start' });
        heading?.focus();
      }}
    >
      {link.label}
    </Button>
  );
}
