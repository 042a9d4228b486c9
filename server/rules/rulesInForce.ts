import { aboutCast } from '../model/cast';
import type { Postmortem } from '../model/postmortem';
import type { Settings } from '../settings';
import type { Rule, RuleInput } from './rule';

/** The rules that speak of a document, in the order in which they do. */
export interface RulesInForce {
  readonly first: FirstRules;
  readonly byFindings: readonly Rule[];
  readonly bySuppressions: readonly Rule[];
  readonly ids: { readonly known: readonly string[]; readonly active: readonly string[] };
}

/** Those that wait for no other. */
export interface FirstRules {
  readonly whole: readonly Rule[];
  /** Those that may be shown one stretch of prose at a time. */
  readonly inProse: readonly Rule[];
}

type Conditions = Pick<RuleInput, 'postmortem' | 'settings'>;

/** While somebody types, settings stay the same object, and so do the rules. */
const known = new WeakMap<Settings, Map<string, { rules: readonly Rule[]; inForce: RulesInForce }>>();

/** Which rules are on, and for documents like this. */
export function rulesInForce(rules: readonly Rule[], { postmortem, settings }: Conditions): RulesInForce {
  const bySettings = known.get(settings) ?? new Map();
  known.set(settings, bySettings);
  const language = postmortem.kind === 'action-items' ? 'yaml' : 'markdown';
  const key = `${language} ${wasRead(postmortem)}`;
  const before = bySettings.get(key);
  if (before?.rules === rules) return before.inForce;
  const active = rules.filter(
    (rule) =>
      (settings.rules[rule.id] ?? rule.severity) !== 'off' && reads(rule, language, wasRead(postmortem)),
  );
  const first = active.filter(({ last }) => last === undefined);
  const inForce: RulesInForce = {
    first: {
      whole: first.filter(({ within }) => within === undefined),
      inProse: first.filter(({ within }) => within === 'prose'),
    },
    byFindings: active.filter(({ last }) => last === 'findings'),
    bySuppressions: active.filter(({ last }) => last === 'suppressions'),
    ids: { known: rules.map(({ id }) => id), active: active.map(({ id }) => id) },
  };
  bySettings.set(key, { rules, inForce });
  return inForce;
}

/**
 * The rules that need no English, and none that wait for others. What English takes is loaded once and takes long, so
 * these can be heard before. Who does what is asked by no rule but those that know who is who.
 */
export function rulesWithoutEnglish(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(
    ({ about = [], last }) => last === undefined && !aboutCast.every((part) => about.includes(part)),
  );
}

function reads(rule: Rule, language: 'markdown' | 'yaml', isRead: boolean): boolean {
  return rule.reads === 'anything' || (isRead && (rule.reads === 'both' || rule.reads === language));
}

function wasRead({ problems }: Postmortem): boolean {
  return !problems.some(({ code }) => code === 'not-text' || code === 'too-large');
}
