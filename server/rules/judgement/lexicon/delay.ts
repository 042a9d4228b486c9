import type { AdverseClass } from './adverseClass';

/** Late, slow, put off. */
export const delay: AdverseClass = {
  verbs: `
    dither procrastinate dawdle dally tarry linger loiter stall vacillate waver hesitate filibuster temporise temporize
    dilly-dally shilly-shally faff idle dodder lollygag languish snooze oversleep drag delay bicker squabble quarrel argue
    wrangle haggle debate
  `,
  adjectives: `
    slow-moving tardy belated dilatory sluggish laggard procrastinating leisurely lethargic torpid indecisive unhurried
    dithering endless hesitant slow-footed slow-witted
  `,
  nouns: `
    dithering procrastination indecision tardiness sluggishness foot-dragging inertia lethargy hesitation hesitancy
    bickering squabbling squabble bureaucracy stalling vacillation
  `,
  phrases: `
    answer|answered|reply|replied|respond|responded|react|reacted|call|called ~ after|only ~ <number>|several|two|three|four|five|nine|ten days|hours|weeks
    as is|was his|her|their habit|wont|custom|way|style
    take his|her|their|its ~ time
    take ages|forever|until|till
    take <number> minutes|hours|days|weeks|months to
    take hours|days|weeks|months|years to
    take ~ minutes|hours|days|weeks|months|quarter|half|better to ~ answer|respond|react|reply|admit|notice|acknowledge|join|decide|agree|call|realise|realize|wake|pick|escalate|dial|find|understand|own|ring
    drag ~ feet|heels
    put|putting ~ off
    kick ~ down
    sit|sat on
    in no hurry|rush
    get|come round|around to
    spend ~ hours|minutes|days|morning|afternoon|night|hour|day|week|half arguing|bickering|chatting|theorising|theorizing|guessing|blaming|debating|tossing|pointing|chasing|looking|staring|playing|deciding|wondering|hunting|discussing|quarrelling|faffing
    waste ~ hours|minutes|time|days|hour|half|night|morning|day
    need|needed|take|took ~ hours|days|weeks|minutes|months for|to ~ sentence|sentences|line|lines|signature|click|email|word|words|reply|answer|decision
    only react|respond|notice|escalate|answer|look|check|test|call|reply|join
    only <past> ~ ~ after|when|once
    finally|eventually|belatedly pick|answer|react|respond|reply|admit|join|call|look|notice|wake|show|deign|get|agree|appear|escalate
    wait|waited until|till|for ~ lunch|monday|morning|after|next|somebody|someone|permission
    let ~ wait|stew|ring
    keep ~ waiting|postponing|putting|snoozing|promising|asking|pushing|deferring|delaying|passing
    on|in snooze
    never answer|respond|reply|return|call|pick|follow|show|join|turn
    could not|n't agree|decide|settle
    agree among|amongst|on ~ themselves
    too late
    far|much|way too late|slow|long
    hours|days|weeks|months|minutes late
    had|have weeks|days|months|hours|years|ages|every|plenty to
    when asked|chased|pressed|prompted
    have to be? called|chased|reminded|asked|paged|told|dragged|woken|phoned|nudged|begged twice|thrice|repeatedly|times|again|three|four|several
  `,
  hints: `
    as is|was his|her|their habit|wont|custom|way|style
    for <number>|several|many|some days|weeks|months|hours|minutes
    for days|weeks|months|hours|ages|years
    for a|an|half|nearly|almost|about|over|several|the|more week|day|month|hour|best|better|whole|full|half|days|weeks|months|hours|an|than
    late
    later
    half-way|halfway
    since|until|till january|february|march|april|may|june|july|august|september|october|november|december|last|monday|tuesday|wednesday|thursday|friday|spring|summer|autumn|winter
  `,
};
