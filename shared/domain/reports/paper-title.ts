import type { ReportDocument } from './document';

/** What a PDF calls itself: with whom or what it is about, where the title alone doesn't say. */
export const paperTitle = ({ title, subject, look }: Pick<ReportDocument, 'title' | 'subject' | 'look'>): string =>
  look !== undefined || subject === '' ? title : `${title} – ${subject}`;
