/** What request handlers may ask of the desktop. Implemented in `main/`, replaced in tests. */
export interface Desktop {
  /** Path of the chosen file, or null. */
  chooseFileToOpen(options: {
    title: string;
    filters: { name: string; extensions: string[] }[];
  }): Promise<string | null>;
  chooseFileToSave(options: {
    title: string;
    suggestedName: string;
    filters: { name: string; extensions: string[] }[];
  }): Promise<string | null>;
  writeClipboard(text: string): void;
  /** Opens a web or mail address in the user's own program, after checking it; refuses anything else. */
  openExternal(url: string): Promise<void>;
  printPracticeReport(practiceId: string): Promise<{ printed: boolean }>;
  /** Writes the practice status report as a PDF to `path`. */
  writePracticeReportPdf(practiceId: string, path: string): Promise<void>;
  /** The print page says that all is drawn, or why it could not be. */
  reportDrawn(token: string, error: string | undefined): void;
  /** The register that the sample database is filled from. */
  sampleRegisterFile: string;
  useSampleData(): Promise<void>;
  useOwnData(): Promise<void>;
  appVersion: string;
  versions: { electron: string; chrome: string; node: string };
}
