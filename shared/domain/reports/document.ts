import type { Picture } from '../picture';

/**
 * A paper that leaves the team: what it says, without how it looks. The preview, the printer and the PDF draw the same
 * one (ADR 18).
 */
export interface ReportDocument {
  /** "Practice status report". */
  title: string;
  /** Whom or what it is about: "TP1F9 Penrose Opticians", "Practices of Devon". */
  subject: string;
  /** ISO timestamp. */
  asAt: string;
  preparedBy: string;
  /** What narrowed it, a line each. */
  filters: string[];
  /** It says something about people: the paper warns of it. */
  personal: boolean;
  /** Its tables need the paper's long side. */
  landscape: boolean;
  /** It begins with a list of its parts and the pages they are on. */
  contents: boolean;
  /** What is printed from a screen has less of a heading; a table also has smaller type. */
  look?: 'table' | 'picture';
  parts: ReportPart[];
}

/** What stands on every paper: when and by whom. */
export type PaperStamp = Pick<ReportDocument, 'asAt' | 'preparedBy'>;

/** A chapter. Its title is a bookmark of the PDF and a line of the contents. */
export interface ReportPart {
  /** Unique within the document; letters, digits and hyphens. */
  id: string;
  /** '' where the document has only one part and its title says all. */
  title: string;
  /** Stands beside the title; '' mostly. */
  code: string;
  newPage: boolean;
  sections: ReportSection[];
}

export interface ReportSection {
  /** '' for one without a heading. */
  title: string;
  blocks: ReportBlock[];
}

export type ReportBlock =
  | { kind: 'text'; text: string }
  | { kind: 'facts'; facts: { name: string; value: ReportCell }[] }
  | {
      kind: 'table';
      /** What it shows, for those who hear it. */
      label: string;
      columns: ReportColumn[];
      rows: ReportCell[][];
      /** Said instead where there are no rows. */
      empty: string;
    }
  | { kind: 'picture'; picture: Picture };

export interface ReportColumn {
  header: string;
  /** Its share of the width, against the others'. */
  width: number;
  align: 'start' | 'end';
}

/** Text as people read it; "Not recorded" is the builder's to say. */
export type ReportCell =
  | string
  | {
      text: string;
      /** A status as a bordered word, before the text. */
      word?: string;
      /** A code: bold, never broken. */
      code?: boolean;
      /** Further lines below, smaller. */
      lines?: string[];
    };

/** Where a part begins, as the paper and its PDF call it. */
export const anchorOf = (partId: string): string => `part-${partId}`;
