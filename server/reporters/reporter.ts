/** What was found in one file, in the shape of LSP, so that programs need to know one shape only. */
export interface FileReport {
  /** As the user named it, or relative to the folder the program runs in. */
  readonly path: string;
  readonly diagnostics: readonly ReportedDiagnostic[];
}

/** Lines and UTF-16 characters count from zero. */
export interface ReportedDiagnostic {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  /** 1 error, 2 warning, 3 information, 4 hint. */
  readonly severity?: 1 | 2 | 3 | 4;
  readonly code?: string | number;
  readonly source?: string;
  readonly message: string;
  readonly data?: unknown;
}

/** Prints reports one after the other, so that thousands of files are never held at once. */
export interface Reporter {
  /** Comes before the first file. */
  begin(): string;
  file(report: FileReport): string;
  /** Comes after the last file. */
  end(): string;
}
