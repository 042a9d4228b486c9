import {
  type Category,
  defaultSettings,
  type Settings,
  type SourceTag,
  standardCategories,
} from '../settings';
import type { SettingName } from './settingsTable';

/** Settings as somebody wrote them, checked by their shape: only what was written is there. */
export interface Written extends Readonly<Record<string, unknown>> {
  readonly extends?: string | readonly string[];
  readonly overrides?: readonly (Written & { readonly files: string | readonly string[] })[];
  readonly rules?: Readonly<Record<string, WrittenRule>>;
}

type WrittenRule = string | Readonly<Record<string, unknown>>;

/**
 * The settings that come of several layers, the last of which counts most. Lists and single values replace what
 * lies below; rules, their options and the names of sections are laid over each other key by key.
 *
 *     settled([{ rules: { 'timeline/silent-gap': { minutes: 45 } } }, { rules: { 'timeline/silent-gap': 'hint' } }])
 *     // → rules: { 'timeline/silent-gap': 'hint' }, ruleOptions: { 'timeline/silent-gap': { minutes: 45 } }
 */
export function settled(layers: readonly Written[]): Settings {
  const written = layers.map(longForm).reduce<Fields>((below, above) => laidOver(below, above), {});
  const { categories, sourceTags, sections, rules, ...plain } = written as Partial<
    Record<SettingName, unknown>
  >;
  const known = Object.entries(plain).filter(([name]) => Object.hasOwn(defaultSettings, name));
  return {
    ...defaultSettings,
    ...Object.fromEntries(known),
    sections: { ...defaultSettings.sections, ...fields(sections) },
    ...(categories === undefined
      ? undefined
      : { categories: (categories as readonly Named[]).map(category) }),
    ...(sourceTags === undefined
      ? undefined
      : { sourceTags: (sourceTags as readonly Named[]).map(sourceTag) }),
    ...ruleSettings(fields(rules)),
  };
}

/** A severity alone says how loud a rule is and nothing about its options. */
function longForm(written: Written): Fields {
  if (written.rules === undefined) return written;
  const rules = Object.entries(written.rules).map(([id, rule]) => [
    id,
    typeof rule === 'string' ? { severity: rule } : rule,
  ]);
  return { ...written, rules: Object.fromEntries(rules) };
}

function ruleSettings(rules: Fields): Pick<Settings, 'rules' | 'ruleOptions'> {
  const split = Object.entries(rules).map(([id, rule]) => {
    const { severity, ...options } = fields(rule);
    return { id, severity, options };
  });
  const loud = split.filter(({ severity }) => severity !== undefined);
  const chosen = split.filter(({ options }) => Object.keys(options).length > 0);
  return {
    rules: Object.fromEntries(loud.map(({ id, severity }) => [id, severity])) as Settings['rules'],
    ruleOptions: Object.fromEntries(
      chosen.map(({ id, options }) => [id, options]),
    ) as Settings['ruleOptions'],
  };
}

type Named = string | { readonly name: string; readonly meaning?: string };

/** A name alone borrows the standard meaning: `PROCESS` is known, `WEATHER` simply has none. */
function category(written: Named): Category {
  const { name, meaning } = typeof written === 'string' ? { name: written } : written;
  const upper = name.trim().toUpperCase();
  const standard = standardCategories.find((known) => known.name === upper);
  return { name: upper, meaning: meaning ?? standard?.meaning ?? '' };
}

function sourceTag(written: Named): SourceTag {
  const { name, meaning = '' } = typeof written === 'string' ? { name: written } : written;
  return { name: name.trim().replace(/^\[|\]$/g, ''), meaning };
}

type Fields = Readonly<Record<string, unknown>>;

function laidOver(below: Fields, above: Fields): Fields {
  const entries = Object.entries(above).map(([key, value]) => {
    const under = Object.hasOwn(below, key) ? below[key] : undefined;
    return [key, isFields(under) && isFields(value) ? laidOver(under, value) : value];
  });
  return { ...below, ...Object.fromEntries(entries) };
}

function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
