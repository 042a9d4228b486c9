import type { Phrase, PhraseData } from '../l10n/translate';
import type { Dependencies } from '../model/change';
import type { Postmortem } from '../model/postmortem';
import type { Span } from '../model/span';
import type { RuleOptionValue, Settings, Severity } from '../settings';
import type { SuppressionUse } from './suppressions';

export type RuleGroup = 'blame' | 'causes' | 'whys' | 'timeline' | 'actions' | 'structure';

/**
 * One rule in one file: its words, its reason, its fixes and its examples. The examples are run as the rule's
 * tests and printed as its documentation.
 */
export interface Rule<MessageId extends string = string, Options extends RuleOptions = RuleOptions> {
  /** `<group>/<file name>`, readable; it never changes its meaning. */
  readonly id: `${RuleGroup}/${string}`;
  /** What the rule asks for, in a few words: "Say what made the failure possible, not who". */
  readonly title: string;
  /** Why it matters, in two or three kind sentences. */
  readonly why: string;
  /** Who says so, such as `Sidney Dekker, The Field Guide to Understanding 'Human Error'`. */
  readonly source: string;
  /** A rule that is `off` speaks only where a team sets how loud it is. */
  readonly severity: Severity | 'off';
  /**
   * What is said to the writer, by id, each saying what was found and what to do. `{name}` is replaced by the
   * report's data.
   */
  readonly messages: Readonly<Record<MessageId, string>>;
  readonly examples: readonly Example[];
  /**
   * Which documents the rule reads; a rule that is not for YAML files never sees one. Documents in which nothing
   * could be read are only for rules that read `anything`.
   */
  readonly reads: 'markdown' | 'yaml' | 'both' | 'anything';
  /**
   * The parts of a document that the rule looks at, beside the words that stand there. While none of them changes the
   * rule is not asked again, and what it found moves with the text. Without it, the rule is asked at every key.
   */
  readonly about?: Dependencies;
  /**
   * Says of each stretch of the author's prose what it would say of it in the whole: the rule may be shown one at a
   * time, and then only where something has changed.
   */
  readonly within?: 'prose';
  /**
   * Runs when the others have spoken: to judge their `findings`, or after that, and after everything that can be
   * silenced, how the `suppressions` fared.
   */
  readonly last?: 'findings' | 'suppressions';
  /**
   * What a team may choose about the rule beside how loud it is, by name: `minutes` can be set as
   * `rules: { timeline/silent-gap: { minutes: 45 } }`.
   */
  readonly options?: { readonly [Name in keyof Options]: RuleOption<Options[Name]> };
  check(input: RuleInput<Options>): Iterable<Report<MessageId>>;
}

export type RuleOptions = Readonly<Record<string, RuleOptionValue>>;

/** What is chosen has the type of the default. */
export interface RuleOption<Value extends RuleOptionValue = RuleOptionValue> {
  /** What the option changes, with its unit: "How many minutes without an entry are a gap". */
  readonly description: string;
  readonly default: Value;
  /** For numbers. */
  readonly minimum?: number;
}

/** All that a rule may know. There is no clock and no disk. */
export interface RuleInput<Options extends RuleOptions = RuleOptions> {
  readonly postmortem: Postmortem;
  readonly settings: Settings;
  /** The rule's own options, each with what the team chose or else its default. */
  readonly options: Options;
  /** `YYYY-MM-DD` in the reader's zone. */
  readonly today: string;
  /** How the document's suppressions fared; only for rules that run last for it. */
  readonly suppressions?: readonly SuppressionUse[];
  /** What the other rules found and nothing silenced; only for rules that run last for it. */
  readonly findings?: readonly Finding[];
  /** The IDs of all incidents that the workspace has a report of, in upper case; missing where nobody has looked. */
  readonly incidents?: ReadonlySet<string>;
  /** The document's path or address, where it has one: `postmortems/PI-2025-012.md`. */
  readonly path?: string;
}

export interface Report<MessageId extends string = string> {
  readonly message: MessageId;
  readonly data?: PhraseData;
  readonly span: Span;
  /** When this one deserves to be quieter (or louder) than the rule. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  /** Structured facts for programs, carried in the diagnostic's `data`. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * An edit that can be inserted as it is. A `safe` fix never changes the meaning and may run on save; a
 * `suggestion` is for the writer to choose.
 */
export interface Fix {
  readonly title: string;
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** What a rule found, ready to be shown anywhere. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  /** The message before it was filled, for readers of other languages. */
  readonly words?: Phrase;
  readonly fixes: readonly Fix[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * A document in which `⟦` and `⟧` stand around every place the rule must report, in order; one without marks
 * must stay silent. `fixed` is the text after the first fix of the first report.
 */
export interface Example {
  readonly title: string;
  readonly text: string;
  readonly fixed?: string;
  readonly today?: string;
  readonly settings?: Partial<Settings>;
  /** The name of the file, for rules that compare it with what is in it. */
  readonly path?: string;
  /** The incidents that the workspace has reports of. */
  readonly incidents?: readonly string[];
  /** False keeps a test-like example out of the documentation. */
  readonly documented?: boolean;
  /** `yaml` makes it an action-items file. */
  readonly language?: 'markdown' | 'yaml';
}
