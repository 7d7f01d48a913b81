import { PracticeLink, RecipientLink } from '@renderer/components/RecordLink';

interface OfRecordProps {
  practiceId: string | null;
  recipientId: string | null;
  text: string;
}

/** A cell that leads to the practice or recipient it is about; an address put on by hand has neither. */
export function OfRecord({ practiceId, recipientId, text }: OfRecordProps) {
  // An empty link would be one that nobody can name.
  if (text === '') return null;
  if (practiceId === null && recipientId === null) return <bdi title={text}>{text}</bdi>;
  const To = practiceId === null ? RecipientLink : PracticeLink;
  return (
    <To id={practiceId ?? recipientId ?? ''} inTable title={text}>
      {text}
    </To>
  );
}
