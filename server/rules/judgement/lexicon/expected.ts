import type { AdverseClass } from './adverseClass';

/** What is expected of people, so that only its absence is a reproach: "nobody bothered", "never called back". */
export const expected: AdverseClass = {
  expected: `
    lift|raise a? finger
    could be bothered|troubled|arsed|moved
    be bothered|troubled|arsed
    take|took ~ trouble|time|care|pains|initiative to
    bother|trouble|dare|deign|condescend
    think to|of
    care|cared to|about|enough
    feel|felt responsible
    have|had the ~ sense|courage|guts|decency|idea|wit|presence|courtesy|discipline|foresight|time|nerve|grace
    want|wanted to own|touch|take|decide|do|be
    raise|raised ~ eyebrow|hand|concern|alarm
    step|stepped up|forward
    pick up the phone
    know how to
    say a|one word
    a word to|about|with
    tell a|any soul
    own|fess up
    pay|paying|paid ~ attention
    come|came|turn|turned|show|showed|dial|dialled|dialed|call|called|get|got back|up|in
    up to the|it|scratch|task|job|standard|par
    cut out for
    worth his|her|their salt
    spare ~ thought|glance|look
    so much as
    follow up|through|suit
    double-check|cross-check|sanity-check
    give ~ thought|heads-up|warning|notice
    make sure|certain|time
    check ~ first|back|with
    look twice|closely|carefully|properly
    answer ~ phone|page|call|pager|mail|messages|radio
    let <who>|us|me|others|anybody|anyone|him|her|them know
    keep ~ promise|word|date|informed|posted|loop
    hand ~ over
    listen to us|anyone|anybody|anything|warnings|advice
    speak up
    push back
    connect the dots
    put two and
    see it|this|that|the ~ coming
    do his|her|their ~ homework|job|duty|work|bit|part|diligence
`,
};
