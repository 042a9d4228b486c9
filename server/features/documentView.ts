import type { TextDocument } from 'vscode-languageserver-textdocument';
import { inEnglish, type Translate } from '../l10n/translate';
import { keptWhileSame } from '../model/change';
import type { Postmortem } from '../model/postmortem';
import { allRules } from '../rules/all';
import { inLanguage } from '../rules/inLanguage';
import type { Finding, Rule } from '../rules/rule';
import { rulesWithoutEnglish } from '../rules/rulesInForce';
import { type RuleFailure, run } from '../rules/run';
import { RunMemory } from '../rules/runMemory';
import type { Settings } from '../settings';
import { Documents } from '../workspace/documents';
import type { Positions } from './toLsp';

/** What a feature may know: one version of one document, read and judged. It holds until the text changes. */
export interface DocumentView {
  readonly uri: string;
  readonly version: number;
  readonly postmortem: Postmortem;
  /** Names this judgement of this version: the same for as long as nothing has changed, and never used again. */
  readonly resultId: string;
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  readonly positions: Positions;
}

export interface DocumentViewsOptions {
  /** `YYYY-MM-DD` in the reader's zone. */
  readonly today: () => string;
  readonly onFailure: (failure: RuleFailure) => void;
  /** The reader's language, once it is known; English without it. */
  readonly translate?: () => Translate;
  /** Other rules than ours, for tests. */
  readonly rules?: readonly Rule[];
}

/** Looks at open documents; each version is read once and judged once a day. */
export class DocumentViews {
  readonly #documents = new Documents();
  readonly #judgements = new WeakMap<Postmortem, Judgement>();
  readonly #memories = new WeakMap<TextDocument, RunMemory>();
  readonly #rulesAtOnce: readonly Rule[];
  #judged = 0;

  constructor(private readonly options: DocumentViewsOptions) {
    this.#rulesAtOnce = rulesWithoutEnglish(options.rules ?? allRules);
  }

  /** What a document says, without a judgement. */
  read(document: TextDocument, settings: Settings, roots: readonly string[]): Postmortem {
    return this.#documents.read(document, settings, roots);
  }

  /** With `incidents`, references are compared with the reports there are; see `RuleInput`. */
  of(
    document: TextDocument,
    settings: Settings,
    roots: readonly string[],
    incidents?: ReadonlySet<string>,
  ): DocumentView {
    const postmortem = this.read(document, settings, roots);
    const { findings, resultId } = this.#judge(document, postmortem, settings, incidents);
    return {
      uri: document.uri,
      version: document.version,
      postmortem,
      resultId,
      findings,
      settings,
      positions: document,
    };
  }

  /** What can be said before what is known of English is loaded; `of` says all. */
  atOnce(document: TextDocument, settings: Settings, roots: readonly string[]): DocumentView {
    const postmortem = this.read(document, settings, roots);
    const { today, translate = () => inEnglish } = this.options;
    const input = { postmortem, settings, today: today(), path: document.uri };
    const { findings } = run(this.#rulesAtOnce, input);
    this.#judged += 1;
    return {
      uri: document.uri,
      version: document.version,
      postmortem,
      resultId: String(this.#judged),
      findings: inLanguage(findings, translate()),
      settings,
      positions: document,
    };
  }

  #memoryOf(document: TextDocument): RunMemory {
    const memory = this.#memories.get(document) ?? new RunMemory();
    this.#memories.set(document, memory);
    return memory;
  }

  /** A changed text or changed settings make a new Postmortem; the day and the other reports have to be compared. */
  #judge(
    document: TextDocument,
    postmortem: Postmortem,
    settings: Settings,
    incidents: ReadonlySet<string> | undefined,
  ): Judgement {
    const today = this.options.today();
    const known = this.#judgements.get(postmortem);
    if (known?.today === today && known.incidents === incidents) return known;
    const input = { postmortem, settings, today, path: document.uri, ...(incidents && { incidents }) };
    const { findings, failures } = run(this.options.rules ?? allRules, input, this.#memoryOf(document));
    failures.forEach(this.options.onFailure);
    this.#judged += 1;
    const said = inLanguage(findings, this.options.translate?.() ?? inEnglish);
    const judgement = { today, incidents, findings: said, resultId: String(this.#judged) };
    this.#judgements.set(postmortem, judgement);
    return judgement;
  }
}

/** Whether its action items name other incidents. */
export const refersToIncidents = keptWhileSame(['actionItems'], ({ actionItems }) =>
  actionItems.some(({ relatedIncidents }) => relatedIncidents.length > 0),
);

interface Judgement {
  readonly today: string;
  readonly incidents: ReadonlySet<string> | undefined;
  readonly resultId: string;
  readonly findings: readonly Finding[];
}
