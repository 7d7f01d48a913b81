import type { ReportCell } from '@shared/domain/reports/document';

/** A value as people read it. A status is a bordered word: colour would be lost on paper. */
export function PaperCell({ value }: { value: ReportCell }) {
  if (typeof value === 'string') return <bdi>{value}</bdi>;
  const { text, word = '', code = false, lines = [] } = value;
  return (
    <>
      {word !== '' && <span className="paper-word">{word}</span>}
      {word !== '' && text !== '' && ' '}
      {text !== '' && <bdi className={code ? 'paper-code' : undefined}>{text}</bdi>}
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
        <span key={at} className="paper-line">
          <bdi>{line}</bdi>
        </span>
      ))}
    </>
  );
}
