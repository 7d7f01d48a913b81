import type { WholeDraft } from '@shared/domain/mail-draft';
import type { ReportDocument } from '@shared/domain/reports/document';
import type { ReportProgress } from '@shared/ipc/events';

export interface Printing {
  onProgress?(progress: Omit<ReportProgress, 'type'>): void;
  /** Told each file that is whole. */
  onFile?(path: string): void;
  signal?: AbortSignal;
}

export interface PaperFile {
  document: ReportDocument;
  path: string;
}

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
  /** Path of the chosen folder, or null. */
  chooseFolder(options: { title: string }): Promise<string | null>;
  /** Asks the system to print; `printed` is false when the person closes its dialog. `cancelled` once `signal` is. */
  printDocument(document: ReportDocument, how?: Printing): Promise<{ printed: boolean }>;
  writeDocumentPdf(document: ReportDocument, path: string, how?: Printing): Promise<{ pages: number | null }>;
  /** A file each, none with contents; those that are whole stay, however it ends. */
  writeDocumentPdfs(files: readonly PaperFile[], how?: Printing): Promise<{ files: number }>;
  /** What the print page with this token has to draw; null where nobody waits for it. */
  paperToDraw(token: string): { document: ReportDocument; pages: Record<string, number> } | null;
  /** The print page says that all is drawn, or why it could not be. */
  reportDrawn(token: string, error: string | undefined): void;
  /** The register that the sample database is filled from. */
  sampleRegisterFile: string;
  useSampleData(): Promise<void>;
  useOwnData(): Promise<void>;
  appVersion: string;
  versions: { electron: string; chrome: string; node: string };
}
