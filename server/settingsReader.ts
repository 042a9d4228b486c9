import { type Category, type Settings, type Severity, standardCategories } from './settings';

export interface SettingsReading {
  readonly settings: Settings;
  /** One sentence for each value that was ignored: which one, what it may be, what was found. */
  readonly problems: readonly string[];
}

export interface SettingsOrigin {
  /** The ids of all rules, so that a misspelt one is said instead of silently doing nothing. */
  readonly ruleIds: readonly string[];
  /** A project file holds our keys only; the section of an editor also holds keys of the extension. */
  readonly otherKeys: 'wrong' | 'fine';
}

/**
 * Lays written settings over a base. Every value is judged on its own: a wrong one keeps the base's value and
 * costs one sentence, the others count. `readSettings({ profile: 'brief' }, defaultSettings, origin)` gives the
 * default settings and the problem `"profile" must be one of full, short; found "brief"`.
 */
export function readSettings(written: unknown, base: Settings, origin: SettingsOrigin): SettingsReading {
  if (written === undefined || written === null) return { settings: base, problems: [] };
  if (!isRecord(written))
    return { settings: base, problems: [`settings must be keys and values; found ${shown(written)}`] };
  const problems: string[] = [];
  const settings: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(written)) {
    if (value === undefined || value === null) continue;
    if (!isKey(key)) {
      if (origin.otherKeys === 'wrong')
        problems.push(`unknown setting "${key}"; known are ${keys.join(', ')}`);
      continue;
    }
    const read = readers[key]?.(value, origin);
    if (!read) continue;
    problems.push(...read.problems);
    if (read.value === undefined) continue;
    settings[key] = key === 'rules' ? { ...base.rules, ...(read.value as object) } : read.value;
  }
  return { settings: settings as unknown as Settings, problems };
}

interface Read {
  /** Missing when nothing of it can be used. */
  readonly value?: unknown;
  readonly problems: readonly string[];
}

type Reader = (value: unknown, origin: SettingsOrigin) => Read;

const profiles: readonly Settings['profile'][] = ['full', 'short'];
const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

const readers: Readonly<Record<string, Reader>> = {
  files: listOfTexts('files'),
  categories: (value) => {
    const categories = Array.isArray(value) ? value.map(category) : [];
    if (categories.length > 0 && categories.every((read) => read !== undefined))
      return { value: categories, problems: [] };
    return wrong('categories', 'a list of names, or of pairs of name and meaning', value);
  },
  severities: listOfTexts('severities'),
  statuses: listOfTexts('statuses'),
  profile: (value) =>
    profiles.some((profile) => profile === value)
      ? { value, problems: [] }
      : wrong('profile', `one of ${profiles.join(', ')}`, value),
  rules: (value, { ruleIds }) => {
    if (!isRecord(value)) return wrong('rules', 'rule ids with their severities', value);
    const problems: string[] = [];
    const rules = Object.entries(value).filter(([id, severity]) => {
      if (!ruleIds.includes(id)) problems.push(`"rules" names "${id}", which is not a rule`);
      else if (severities.some((known) => known === severity)) return true;
      else problems.push(...wrong(`rules.${id}`, `one of ${severities.join(', ')}`, severity).problems);
      return false;
    });
    return { value: Object.fromEntries(rules), problems };
  },
};
const keys = Object.keys(readers);

function listOfTexts(key: string): Reader {
  return (value) =>
    Array.isArray(value) && value.every((item) => typeof item === 'string' && item.trim() !== '')
      ? { value, problems: [] }
      : wrong(key, 'a list of texts', value);
}

/** A name alone borrows the standard meaning: `PROCESS` is known, `WEATHER` simply has none. */
function category(written: unknown): Category | undefined {
  const { name, meaning } = isRecord(written) ? written : { name: written, meaning: undefined };
  if (typeof name !== 'string' || name.trim() === '') return undefined;
  const upper = name.trim().toUpperCase();
  if (typeof meaning === 'string') return { name: upper, meaning };
  return {
    name: upper,
    meaning: standardCategories.find((standard) => standard.name === upper)?.meaning ?? '',
  };
}

function wrong(key: string, expected: string, found: unknown): Read {
  return { problems: [`"${key}" must be ${expected}; found ${shown(found)}`] };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isKey(key: string): key is keyof Settings {
  return Object.hasOwn(readers, key);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
