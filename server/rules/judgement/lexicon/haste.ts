import type { AdverseClass } from './adverseClass';

/** Too fast, too early, under a pressure somebody chose. */
export const haste: AdverseClass = {
  verbs: `
    rush hurry hasten steamroll steamroller railroad bulldoze barrel blunder cowboy yolo ram panic
    overreact stampede storm charge plunge gallop shoehorn
  `,
  adjectives: `
    hasty rash rushed hurried precipitate precipitous premature impatient impetuous impulsive headlong frantic frenzied
    breathless knee-jerk trigger-happy over-eager overeager over-hasty overhasty gung-ho panicky panicked hot-headed
    hotheaded headstrong reckless foolhardy madcap helter-skelter overzealous over-zealous over-enthusiastic
    ill-prepared unprepared ill-timed
  `,
  nouns:
    'haste hurry impatience rashness recklessness panic impulsiveness eagerness zeal over-eagerness foolhardiness',
  phrases: `
    in a ~ tantrum|huff|rage|fit|strop|sulk
    on vibes
    for the lulz|lols|clout|glory
    jump the gun
    jump straight|right|directly|immediately to|into|on
    jump to conclusions|conclusion|the|a
    leap to conclusions|conclusion|the|a
    push|rush|force|ram|bulldoze|shove|hurry|squeeze|steamroll|railroad ~ through|out|past|live
    shoot from the hip
    press|plough|plow|barrel|forge|power|charge|soldier|blunder on|through|ahead
    push|march|press|forge|rush|charge|plough ahead|on
    go ahead
    carry|press|push|keep|soldier|plough|go on|ahead regardless|anyway
    carry|press|push|soldier|plough on|ahead as
    go on as if|though
    in a|his|her|their|such|too|great|big|much? hurry|rush|panic|haste|eagerness|impatience|excitement|zeal|stampede
    fly off the handle
    lose ~ nerve|temper|head|heads|cool|patience|composure
    want|wanted it|to ~ out|done|over|live|home|off|before
    could not|n't wait|resist|help|stop|hold|leave|keep
    could not|n't|hardly ~ wait|resist|sit
    hit publish|send|deploy|enter|merge|delete|go|approve|submit|run|commit
    press merge|deploy|enter|send|go|delete|submit|publish|approve|yes|ok|return|f5
    pull the trigger
    at the last|eleventh minute|moment|second|hour
    all at once
    in one go
    in the nick
    to get his|her|their ~ in|out|merged|live|done .|before|by|on
  `,
  adjuncts: `
    in haste|panic
    before checking|testing|reading|asking|verifying|confirming|telling|looking|validating|reviewing|informing|waiting|knowing|thinking|understanding
    before ~ complete|completed|finished|green|approved|done|over|ready|signed|through|confirmed|agreed|tested|passed|answered|reviewed
    while ~ still red|running|open|failing|broken|pending
    after a ~ glance|look|minute|seconds|skim
    minutes|seconds|moments before ~ left|leaving|home|train|holiday|leave|weekend|lunch|shift
  `,
  hints: `
    pull ~ plug
    straight|directly|right to|into|on|onto in prod|production|live|main|master|the|thing|trunk
    on|in|to production|prod|live directly|by hand
    on a? friday ~ evening|afternoon|night|at
    at <number> on a friday
    minutes|seconds|moments|hours after|before
    before the|it|any|anyone|he|she|they|his|her|their
    before <ing>
    overnight
    simply
    just
    merely
    happily
    only
  `,
};
