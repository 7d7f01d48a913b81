export type Heading = 'h1' | 'h2' | 'h3' | 'h4';

/** The heading so many steps below that of the document. */
export const headingAt = (level: number): Heading => `h${Math.min(level, 4)}` as Heading;
