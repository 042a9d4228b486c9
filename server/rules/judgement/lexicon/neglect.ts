import type { AdverseClass } from './adverseClass';

/** Not doing, not minding, leaving undone. */
export const neglect: AdverseClass = {
  verbs: `
    forget neglect overlook omit miss skip disregard ignore fail unheed default underinvest undermaintain under-test
    misplace mislay underresource abandon forsake
  `,
  adjectives: `
    negligent neglectful careless remiss derelict forgetful inattentive heedless unheeding mindless thoughtless
    inconsiderate lax slack slipshod sloppy slapdash perfunctory cursory absent-minded unthinking
    unmindful oblivious uncaring indifferent unconcerned apathetic disinterested uninterested nonchalant casual
    irresponsible undisciplined unthorough lackadaisical blasé blase half-hearted lukewarm tepid
    flippant offhand feckless happy-go-lucky devil-may-care scatterbrained scatter-brained
  `,
  nouns: `
    negligence neglect carelessness inattention oversight omission dereliction forgetfulness laxity laxness slackness
    indifference apathy complacency disinterest heedlessness thoughtlessness nonchalance inaction inactivity
    absent-mindedness lapse
  `,
  phrases: `
    leave ~ blank|empty|unset|default|as
    leave ~ for <number>|weeks|days|months|years
    keep|kept it warm|cold
    not|n't ~ said|say|uttered a|one word
    let ~ burn|ring|simmer|sit
    let ~ lapse|expire|slide|slip|rot|drift|drop|decay|deteriorate|pile|languish|fester|wither|accumulate|starve
    let ~ run out|down|dry|full|wild
    let ~ out of date|sync|hand|control
    leave ~ unattended|unlocked|exposed|unfinished|undone|unanswered|unread|lying|unpatched|untested|undocumented|unguarded|unwatched|half-done|half-finished|half-configured|half-open|wide|hanging|dangling|unsupervised|untouched|unmonitored|unprotected|unchecked|unsigned|unresolved|unacknowledged|unmaintained
    leave ~ on .|,|;|all|over|for|after|and|overnight|read|hold|words
    leave ~ open|running|enabled|disabled|half|silenced|muted|in|off
    leave ~ to rot|chance|luck|fate|drift
    leave no note|notes|trace|documentation|message|handover|instructions|word
    leave out
    never got|get|came|found around|round|to|time
    get round|around to
    not|n't give|attach|attribute importance|weight|priority|value|attention|relevance|thought to|for
    give ~ no|little|scant|any thought|attention|consideration|heed|care|mind
    pay no|little|scant|any|insufficient attention|heed|mind|regard
    pay ~ no|little|scant attention|heed|mind|regard
    take|took no notice|action|steps|care|interest|heed
    spare ~ no|little thought
    show no|little|scant|zero interest|concern|regard|respect|urgency|care|initiative
    make no effort|attempt|mention|provision|move
    do|did|done nothing
    do little|nothing about|to
    do not|nothing ~ about it
    not lift|raise a finger
    not|n't give a damn|toss|fig|hoot|monkey|thought|moment|second
    could not|n't care less
    have|had better things to
    have|had other priorities|plans|things|ideas
    lose sight|track|interest|count of?
    turn a|his|her|their blind|deaf eye|ear
    close|shut ~ eyes|ears
    close|shut a|an|one|his|her|their eye
    look the other way
    look away
    bury ~ head|heads
    stood|sat by
    stand|sit idly by
    stand|sit by and|while
    sit ~ on|by|with|there|through
    slip ~ mind
    slip through
    fall asleep
    be asleep
    sleep at the
    nothing about it
    not|n't his|her|their|my problem|job|fault|business|department|concern
    wash|wipe ~ hands
    see|feel|find no need|reason|point|urgency|necessity
    see|feel|find|think it unnecessary|pointless|beneath
    fit to
  `,
  adjuncts: `
    instead to <noun>|wait|ask|test|check|read|call|look|tell|follow|do|use|fix|report|make
    with his|her|their? closed|shut|crossed eyes|fingers|ears
    with one|both eye|eyes closed|shut
    not|n't|never ~ a single time|once|line
    without benchmark|test|tests|review|plan|backup|ticket|notice|warning
    without a|an|any|the|his|her|their? prior|proper|further|second|single|explicit|written|formal|peer|so|as|much? <step>
    without so much as
    without even|first|once|ever
    without reading|checking|telling|asking|looking|testing|waiting|verifying|opening|informing|thinking|understanding|noticing|consulting|reviewing|running|trying|knowing|bothering|seeing
    without to tell|inform|ask|check|test|communicate|advise|notify|warn|consult|verify|read|wait|think|know|look|make|do
    with no <step>
    instead of
    rather than <ing>|ask|check|wait|escalate|test|call|read|follow
    for fun
    as always|usual
  `,
};
