import type { Postmortem } from '../model/postmortem';
import { isCodeOwners, readCodeOwners } from './codeOwners';
import { actionItemsGlob } from './documents';
import { FileIndex } from './fileIndex';
import type { Files } from './files';
import { type ReportFacts, reportFactsOf } from './reportFacts';

export interface ReportsOptions {
  /** Reads a file that is not open, by the settings that hold for it. */
  readonly parse: (uri: string, text: string) => Promise<Postmortem>;
  /** Takes in what is open in the editor: it may be newer than the files. */
  readonly takeOpen: (reports: Reports) => Promise<void>;
  /** Where reports are looked for first. */
  readonly globs: () => Promise<readonly string[]>;
}

/** Without one of these words in a heading, or in front matter, a file is no report, and is not read as one. */
const mayBeReport =
  /^(?:#{1,6}\s|\*\*|type:|[^\n]{1,80}\n[=-]{3}).{0,80}(?:post-?\s?mortem|incident|outage|timeline|root cause|contributing|action items?|impact|whys|lessons)/im;

/** What all reports and files of action items in the workspace say, for questions that go beyond one document. */
export class Reports {
  readonly #files: FileIndex<ReportFacts | undefined>;
  #codeOwners: readonly string[] = [];
  /** Missing until somebody asks, and again when one of their files has changed. */
  #codeOwnersRead: Promise<void> | undefined;
  readonly #open = new WeakMap<Postmortem, ReportFacts>();
  #incidents: ReadonlySet<string> = new Set();

  constructor(
    readonly files: Files,
    private readonly options: ReportsOptions,
  ) {
    this.#files = new FileIndex(files, async (uri, text) =>
      /\.ya?ml$/i.test(uri) || mayBeReport.test(text)
        ? reportFactsOf(uri, await options.parse(uri, text))
        : undefined,
    );
  }

  /** Every report by its URI, when all are read. */
  async all(): Promise<ReadonlyMap<string, ReportFacts>> {
    await this.#files.all([...(await this.options.globs()), actionItemsGlob, '**/*.md']);
    await this.options.takeOpen(this);
    await this.#readCodeOwners();
    return this.known;
  }

  /** The incidents that reports are about, in upper case: one and the same set until a report comes or goes. */
  async incidents(): Promise<ReadonlySet<string>> {
    const reports = [...(await this.all()).values()].filter(({ kind }) => kind === 'postmortem');
    const ids = reports.flatMap(({ incident }) => (incident ? [incident.value.toUpperCase()] : []));
    const incidents = new Set(ids);
    if (incidents.size !== this.#incidents.size || ids.some((id) => !this.#incidents.has(id)))
      this.#incidents = incidents;
    return this.#incidents;
  }

  /** The reports that are known by now: for what is asked at every key and cannot wait. */
  get known(): ReadonlyMap<string, ReportFacts> {
    const reports = [...this.#files.known].filter((entry): entry is [string, ReportFacts] => !!entry[1]);
    return new Map(reports);
  }

  /** Whoever owns code in the workspace, such as `@kim` and `@payments/on-call`, as far as it is known by now. */
  get codeOwners(): readonly string[] {
    return this.#codeOwners;
  }

  /** An open document, whose facts are found once for each of its versions. */
  update(uri: string, postmortem: Postmortem): void {
    const facts = this.#open.get(postmortem) ?? reportFactsOf(uri, postmortem);
    if (facts) this.#open.set(postmortem, facts);
    this.#files.update(uri, facts);
  }

  /** A file came, went or changed: it is read again when somebody asks. */
  touch(uri: string): void {
    if (isCodeOwners(uri)) this.#codeOwnersRead = undefined;
    else this.#files.touch(uri);
  }

  /** Everybody who asks waits for one and the same reading. */
  #readCodeOwners(): Promise<void> {
    this.#codeOwnersRead ??= readCodeOwners(this.files).then((owners) => {
      this.#codeOwners = owners;
    });
    return this.#codeOwnersRead;
  }
}
