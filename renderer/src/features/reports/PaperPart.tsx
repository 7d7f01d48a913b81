import { anchorOf, type ReportPart } from '@shared/domain/reports/document';
import { PaperBlock } from './PaperBlock';
import { headingAt } from './paper-parts';

interface PaperPartProps {
  part: ReportPart;
  /** Of the part's own heading, where it has one. */
  level: number;
  /** Of pictures, in pixels. */
  width: number;
}

/** A chapter. */
export function PaperPart({ part, level, width }: PaperPartProps) {
  const { id, title, code, newPage, sections } = part;
  const Title = headingAt(level);
  const Section = headingAt(title === '' ? level : level + 1);
  return (
    <section className={newPage ? 'paper-part paper-part--new-page' : 'paper-part'} id={anchorOf(id)} tabIndex={-1}>
      {title !== '' && (
        <Title className="paper-part__title">
          {code !== '' && <span className="paper-code">{code}</span>} <bdi>{title}</bdi>
        </Title>
      )}
      {sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
        <section key={at}>
          {section.title !== '' && (
            <Section className="paper-section">
              <bdi>{section.title}</bdi>
            </Section>
          )}
          {section.blocks.map((block, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <PaperBlock key={number} block={block} width={width} />
          ))}
        </section>
      ))}
    </section>
  );
}
