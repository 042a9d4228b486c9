import { phrase } from '../l10n/translate';
import { type SectionKind, sectionKinds } from '../model/postmortem';
import type { Rule, RuleOption } from '../rules/rule';
import { defaultSettings, type RuleOptionValue, type Settings } from '../settings';
import type { Choice, Either, Key, Keys, List, Shape } from './shape';
import { address, glob, pattern, relativePath, text, zone } from './texts';

/** The keys that a team or a user can set; what a rule is and can be set to, the rules say themselves. */
export type SettingName = Exclude<keyof Settings, 'ruleOptions'>;

export const severities: Choice = {
  kind: 'choice',
  choices: [
    { value: 'error', description: 'It has to be changed; fails a build' },
    { value: 'warning', description: 'Nearly every facilitator would change it; fails a build' },
    { value: 'information', description: 'Advice' },
    { value: 'hint', description: 'Polish, shown with a few dots only' },
    { value: 'off', description: 'The rule does not run' },
  ],
};

/** The settings in the order in which they are shown, built from the rules that there are. */
export function settingsTable(rules: readonly Rule[]): Readonly<Record<SettingName, Key>> {
  return {
    files: {
      description:
        'Which Markdown files are postmortems, as glob patterns over the path. Other files count too when enough of their headings are a postmortem’s, or when their front matter says `type: postmortem`.',
      shape: listOf(glob),
      default: defaultSettings.files,
    },
    profile: {
      description: 'Which sections a postmortem needs.',
      shape: {
        kind: 'choice',
        choices: [
          { value: 'full', description: 'All sections of the complete template' },
          { value: 'short', description: 'Only the sections that no report can do without' },
          { value: 'custom', description: 'The sections that `sections.required` lists' },
        ],
      },
      default: defaultSettings.profile,
    },
    sections: {
      description: 'What the sections are called, and which of them the profile `custom` needs.',
      shape: sections,
      default: {},
    },
    categories: {
      description:
        'The categories of contributing factors, in the order in which the fishbone shows them: names, or objects with a `name` and a `meaning`.',
      shape: listOf(
        named('no key of a category', 'a name such as PROCESS', 'The tag, such as `PROCESS`.'),
        1,
      ),
      default: defaultSettings.categories.map(({ name }) => name),
    },
    severities: {
      description: 'The severities of your organization, from the most to the least severe.',
      shape: listOf(text('a severity such as SEV-1')),
      default: defaultSettings.severities,
    },
    statuses: {
      description: 'The states a postmortem goes through, in order.',
      shape: listOf(text('a status such as Draft')),
      default: defaultSettings.statuses,
    },
    sourceTags: {
      description:
        'The tags that say where a timeline entry is from, such as `[PD]`; reports need no legend for them. Names, or objects with a `name` and a `meaning`.',
      shape: listOf(
        named('no key of a source tag', 'a tag such as PD', 'The tag without its brackets, such as `PD`.'),
      ),
      default: defaultSettings.sourceTags,
    },
    zone: {
      description:
        'The time zone of times that name none, such as `UTC` or `Europe/Paris`. When it is empty, every timeline has to name its own.',
      shape: zone,
      default: defaultSettings.zone,
    },
    people: {
      description: 'Names of people that could be taken for names of systems.',
      shape: listOf(text('a name')),
      default: defaultSettings.people,
    },
    systems: {
      description: 'Names of systems and products that could be taken for names of people.',
      shape: listOf(text('a name')),
      default: defaultSettings.systems,
    },
    postmortemDueBusinessDays: {
      description: 'How many working days after the incident its postmortem is still in time.',
      shape: { kind: 'number', minimum: 0 },
      default: defaultSettings.postmortemDueBusinessDays,
    },
    trackers: {
      description:
        'How references to your trackers are written, as regular expressions, and where they lead: `{id}` in the `url` stands for the group `id`, and `$&` for the whole reference.',
      shape: listOf({
        kind: 'keys',
        none: 'no key of a tracker',
        keys: trackerKeys,
        required: ['pattern', 'url'],
      }),
      default: defaultSettings.trackers,
    },
    elapsedTimeHints: {
      description: 'Show how long after the start each timeline entry was, in the text.',
      shape: { kind: 'flag' },
      default: defaultSettings.elapsedTimeHints,
    },
    silentGapHints: {
      description:
        'Show how long nothing is written in a timeline, where `timeline/silent-gap` finds it long.',
      shape: { kind: 'flag' },
      default: defaultSettings.silentGapHints,
    },
    codeLens: {
      description:
        'Show times to detect, mitigate and recover over the timeline, and open and overdue items over the action items.',
      shape: { kind: 'flag' },
      default: defaultSettings.codeLens,
    },
    formatTables: {
      description: 'Line up the columns of timeline and action item tables when a document is formatted.',
      shape: { kind: 'flag' },
      default: defaultSettings.formatTables,
    },
    rules: {
      description:
        'How loud single rules are, such as `timeline/silent-gap: off`, or a severity together with the options of the rule. Rules that are not named keep their own.',
      shape: {
        kind: 'keys',
        none: 'no rule',
        keys: Object.fromEntries(byId(rules).map((rule) => [rule.id, ruleKey(rule)])),
      },
      default: {},
    },
  };
}

/** What may stand in a `.postmortem.yaml`: the settings, where they go on from, and where others hold. */
export function configurationShape(rules: readonly Rule[]): Keys {
  const settings = settingsTable(rules);
  const { files: _, ...others } = settings;
  const override: Keys = {
    kind: 'keys',
    none: 'no setting',
    required: ['files'],
    keys: {
      files: {
        description:
          'Which documents these settings hold for, as glob patterns below the folder of this file.',
        shape: oneOrMore(glob),
      },
      ...others,
    },
  };
  return {
    kind: 'keys',
    none: 'no setting',
    keys: {
      extends: {
        description:
          'Settings files that this one goes on from, relative to it. What stands here counts for more than what stands there, and of several the last counts most.',
        shape: oneOrMore(relativePath),
      },
      ...settings,
      overrides: {
        description:
          'Other settings for some of the documents. Where several hold for one document, the last counts.',
        shape: listOf(override),
      },
    },
  };
}

const kinds: Choice = { kind: 'choice', choices: sectionKinds.map((value) => ({ value })) };

const sections: Keys = {
  kind: 'keys',
  none: 'no key of the sections',
  keys: {
    required: {
      description:
        'The sections that a postmortem needs with `profile: custom`, in the order in which they stand.',
      shape: listOf(kinds),
      default: defaultSettings.sections.required,
    },
    aliases: {
      description: 'What your organization calls its sections: further headings for each kind of section.',
      shape: {
        kind: 'keys',
        none: 'no kind of section',
        keys: Object.fromEntries(sectionKinds.map((kind) => [kind, aliasKey(kind)])),
      },
      default: defaultSettings.sections.aliases,
    },
  },
};

const trackerKeys: Readonly<Record<string, Key>> = {
  pattern: {
    description: 'A regular expression for the references, such as `OPS-\\d+` or `#(?<id>\\d+)`.',
    shape: pattern,
  },
  url: {
    description: 'Where a reference leads, such as `https://issues.example.com/{id}`.',
    shape: address,
  },
};

function aliasKey(kind: SectionKind): Key {
  return {
    description: phrase('Further headings for the section `{quoted}`.', { quoted: kind }),
    shape: listOf(text('a heading')),
  };
}

function ruleKey({ title, why, severity, options }: Rule): Key {
  return {
    description: phrase('{title}. {why}', { title, why }),
    shape: options ? ruleShape(options) : ruleWithoutOptions,
    default: severity,
  };
}

/** A severity alone, or with the options of the rule. */
function ruleShape(options: NonNullable<Rule['options']>): Either {
  const own = Object.entries(options).map(([name, option]) => [name, optionKey(option)] as const);
  const keys = {
    severity: { description: 'How loud the rule is.', shape: severities },
    ...Object.fromEntries(own),
  };
  return { kind: 'either', of: [severities, { kind: 'keys', none: 'no option of this rule', keys }] };
}

export const ruleWithoutOptions = ruleShape({});

function optionKey(option: RuleOption): Key {
  return { description: option.description, shape: optionShape(option), default: option.default };
}

/** What is chosen has the type of the default. */
function optionShape({ default: value, minimum = 0 }: RuleOption<RuleOptionValue>): Shape {
  if (typeof value === 'number') return { kind: 'number', minimum };
  if (typeof value === 'boolean') return { kind: 'flag' };
  return typeof value === 'string' ? text('a text') : listOf(text('a text'));
}

/** A name alone, or with its meaning. */
function named(none: string, expected: string, description: string): Either {
  const keys = {
    name: { description, shape: text(expected) },
    meaning: {
      description: 'What it stands for, in a few words; shown while completing and hovering.',
      shape: text('a text'),
    },
  };
  return {
    kind: 'either',
    of: [text(expected), { kind: 'keys', none, keys, required: ['name'] }],
  };
}

function oneOrMore(of: Shape): Either {
  return { kind: 'either', of: [of, listOf(of, 1)] };
}

function listOf(of: Shape, atLeast = 0): List {
  return { kind: 'list', of, ...(atLeast > 0 && { atLeast }) };
}

function byId(rules: readonly Rule[]): readonly Rule[] {
  return rules.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
