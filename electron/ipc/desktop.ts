import type { WholeDraft } from '@shared/domain/mail-draft';

import type { Picture } from '@shared/domain/picture';
import type { TablePaper } from '@shared/domain/table-paper';

/** What request handlers may ask of the desktop. Implemented in `main/`, replaced in tests. */
export interface Desktop {
  /** Path of the chosen file, or null. */
  chooseFileToOpen(options: {
    title: string;
    filters: { name: string; extensions: string[] }[];
  }): Promise<string | null>;
  /** Paths of the chosen files; none when the dialog is closed. */
  chooseFilesToOpen(options: { title: string; filters: { name: string; extensions: string[] }[] }): Promise<string[]>;
  chooseFileToSave(options: {
    title: string;
    suggestedName: string;
    filters: { name: string; extensions: string[] }[];
  }): Promise<string | null>;
  /** `html` is the same for programs that take formatted text. */
  writeClipboard(text: string, html?: string): void | Promise<void>;
  /** Opens a web or mail address in the user's own program, after checking it; refuses anything else. */
  openExternal(url: string): Promise<void>;
  /** Opens a mail in the user's mail program, as a file to edit or as a `mailto:` link. Nothing is sent. */
  openDraft(draft: WholeDraft, how: 'draft' | 'mailto'): Promise<void>;
  printPracticeReport(practiceId: string): Promise<{ printed: boolean }>;
  /** Writes the practice status report as a PDF to `path`. */
  writePracticeReportPdf(practiceId: string, path: string): Promise<void>;
  /** Prints a table as it is looked at. */
  printTable(table: TablePaper): Promise<{ printed: boolean }>;
  writeTablePdf(table: TablePaper, path: string): Promise<void>;
  /** The table that the print page with this token has to draw; null where nobody waits for one. */
  tableToDraw(token: string): TablePaper | null;
  /** Prints a chart with its table. */
  printPicture(picture: Picture): Promise<{ printed: boolean }>;
  writePicturePdf(picture: Picture, path: string): Promise<void>;
  /** The same for a picture. */
  pictureToDraw(token: string): Picture | null;
  /** The print page says that all is drawn, or why it could not be. */
  reportDrawn(token: string, error: string | undefined): void;
  /** The register that the sample database is filled from. */
  sampleRegisterFile: string;
  useSampleData(): Promise<void>;
  useOwnData(): Promise<void>;
  appVersion: string;
  versions: { electron: string; chrome: string; node: string };
}
