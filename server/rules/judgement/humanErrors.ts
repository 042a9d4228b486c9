import type { Candidate } from './candidate';
import { isSupervision } from './owners';
import { phraseBook } from './phraseBook';
import type { Sight } from './sight';

type Meaning = 'human-error' | 'owning-up' | 'agentless-hint';

const mistakes =
  'error|mistake|oversight|typo|slip|slip-up|blunder|lapse|misunderstanding|misjudgement|misjudgment|negligence|carelessness|confusion|failure|failing|fault|inattention|goof|screw-up|cock-up|omission|misreading|misconfiguration|sloppiness|inexperience|incompetence|complacency|ignorance|laziness|miscommunication|inaction|haste|impatience|ineptitude|fumble|mishap|bungling|forgetfulness|clumsiness|fat-finger|finger|fingers|finger-trouble|mis-click|misclick|mistyping|mix-up|cockup';

/** Only people have a will, and too little or too much of it. */
const unwillingness =
  'refusal|reluctance|unwillingness|insistence|stubbornness|obstinacy|indifference|apathy|neglect|disregard|arrogance|obsession|ego|bravado|recklessness|overconfidence|vanity|pride|meddling|tinkering|procrastination|dithering|dawdling|improvisation|improvising|guesswork|wishful|amateurism';

/** Nouns that name a human failing, as a cause. */
const found = phraseBook<Meaning>([
  ...meaning('human-error', [
    'human|operator|pilot|engineer|admin|administrator|developer|dba|staff|personnel|people|employee|clerical|nursing|cockpit|layer-8 error|mistake|failure|negligence|mishap|fault|failing|failings|shortcoming|slip|slip-up|blunder|oversight|carelessness|screwup|screw-up|cock-up|cockup|foul-up|goof|misjudgement|misjudgment|stupidity|inattention|laziness|incompetence',
    'slip|slipping|slips|slipped of the|a|his|her|their? finger|hand|mouse|tongue|pen|keyboard|fingers',
    'user error',
    'human|finger|operator|pilot trouble|weakness',
    'carelessness|negligence|inattention|incompetence|inattentiveness|pebkac|pebcak|id10t|sloppiness|laziness|recklessness|thoughtlessness|ineptitude|absent-mindedness|forgetfulness',
    `<who> 's|' own|simple|careless|stupid|silly|little|bad|latest|usual|honest|own|first? ${mistakes}`,
    `<who> 's|' <noun>? ${unwillingness}`,
    `${unwillingness} by|from|of|among <who>`,
    `${unwillingness} on the? part of <who>`,
    `${mistakes} by|from|of <who>`,
    `${mistakes} on the? part of <who>`,
    `${mistakes} on <who> 's part`,
    `failure of <who> to`,
    'error|lapse|failure of judgement|judgment|attention|concentration|memory',
    `fault of <who>`,
    `be <who> 's|' doing|handiwork|brainchild`,
    `${mistakes} made|introduced|committed by <who>`,
    'lack of attention|care|discipline|diligence|concentration|professionalism|thoroughness|vigilance|rigour|rigor|common-sense',
    'lack of common sense',
    'lack of ~ on the part of <who>',
    'lack of ~ on <who> part',
    'fat-finger|fat-fingered',
    'fat finger|fingers|fingered|fingering',
    'between ~ chair|keyboard and ~ chair|keyboard',
    'rookie|beginner|schoolboy|amateur|novice|elementary mistake|error|blunder',
    'brain fart|fade',
    'moment of madness|inattention|carelessness',
    "<who> 's finger|fingers|hand|mouse slip|slipping|slipped",
    'too many cooks',
  ]),
  ...meaning('owning-up', [
    `our|my own|honest|bad? ${mistakes}|bad`,
    'on me|us',
    'mistake|error on|from our|my part|side',
    'mea culpa',
  ]),
  ...meaning('agentless-hint', [
    'manual|typing|typographical|copy-paste|copy/paste|cut-and-paste|data-entry error|mistake|slip',
    'copy paste error|mistake',
    'oversight',
    'accidental <noun>|<ing>',
    'not|insufficient|little enough? attention|care|thought was|were|been paid|given|taken',
  ]),
]);

function meaning(kind: Meaning, phrases: readonly string[]) {
  return phrases.map((phrase) => ({ phrase, meaning: kind }));
}

export function* humanErrors(sight: Sight): Generator<Candidate> {
  const { reading } = sight;
  for (const match of found.find(reading, 0, reading.words.length, sight.peopleAt)) {
    if (isDenied(sight, match.first, match.last) || isPartOfName(sight, match.last)) continue;
    if (isSupervision(reading, match.first) || isRuledOut(sight, match.last)) continue;
    yield { kind: match.meaning, first: match.first, last: match.last };
  }
}

/** "This was not operator error", "rather than human error", "no oversight". */
function isDenied({ reading }: Sight, first: number, last: number): boolean {
  const after = reading.words.slice(last + 1, last + 6).map(({ lower }) => lower);
  if (/^["”'’»]?$/.test(after[0] ?? '') && /^["“'‘«]$/.test(reading.words[first - 1]?.lower ?? ''))
    return true;
  if (/^(is|was|are) (\S )*(never|not|n't)/.test(after.filter((word) => /\p{L}/u.test(word)).join(' ')))
    return true;
  const before = reading.words.slice(Math.max(0, first - 4), first).map(({ lower }) => lower);
  return before.some((word) =>
    /^(not|n't|no|never|neither|nor|than|without|instead|beyond|forgive|prevent|against|avoid|reduce|blame|blaming|minimise|minimize|report)$/.test(
      word,
    ),
  );
}

/** "Carelessness was examined as a hypothesis and ruled out". */
function isRuledOut({ reading }: Sight, last: number): boolean {
  return reading.words.some(
    ({ lower }, index) =>
      index > last &&
      (/^(excluded|discounted)$/.test(lower) ||
        (lower === 'out' && reading.words[index - 1]?.lower === 'ruled')),
  );
}

/** "The user error page", "human error rates": another noun follows, so this one only qualifies it. */
function isPartOfName({ reading }: Sight, last: number): boolean {
  const next = reading.words[last + 1];
  const isCompound = next?.kind === 'NOUN' && !/^(fat|finger)/.test(reading.words[last]?.lower ?? '');
  return (
    isCompound &&
    reading.words[last]?.span.end !== undefined &&
    next.span.start - (reading.words[last]?.span.end ?? 0) <= 1
  );
}
