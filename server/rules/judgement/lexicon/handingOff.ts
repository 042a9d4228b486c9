import type { AdverseClass } from './adverseClass';

/** Giving up, passing it on, not owning it. */
export const handingOff: AdverseClass = {
  verbs: `
    abandon desert ditch dump offload disown shirk scapegoat blame accuse abscond bail flee capitulate vanish
    disappear evaporate renege backtrack flinch chicken
  `,
  adjectives: 'cowardly spineless defeatist unaccountable flighty gutless',
  nouns:
    'buck-passing finger-pointing blame-shifting abandonment desertion abdication cop-out cowardice evasion',
  phrases: `
    declare|declared|call|called|pronounce|pronounced ~ closed|resolved|fixed|over|solved|done ~ while|before|although|without|when|and
    head|headed|heads|go|goes|went off?|out? to|for the|a|some? ~ pub|beer|beers|drink|drinks|lunch|bar|gym|beach|dinner|ramen|pint|coffee|cake|smoke|walk|nap
    be|was|were off|out playing|drinking|shopping|skiing|partying|surfing|gaming|golfing|fishing|having|doing
    pass the buck
    pass|toss|bounce|throw|kick|push|shunt|fling|bat|lob|shuttle|juggle ~ to|from|between|back ~ each|one other|another|queue|post
    play ~ ping-pong|tennis
    over the wall|fence
    throw|toss|lob|chuck|fling ~ over
    throw in the towel
    throw|dump|drop|foist|unload ~ on|onto|into|under us|me|him|her|them|others|the|support|ops|everyone
    wash|wipe ~ hands
    walk away|off|out
    walk|go|head|leave|drive|wander|run|went off|home|out|away|back ~ shift|home|lunch|bed|site|pub|gym|train|weekend|dinner
    go|head home
    go on his|her|their? break|holiday|vacation|lunch|leave
    go|head|pop|slip|nip|swan off|out to|for|on|with|without
    go to bed|sleep|lunch without|before|instead|while|with
    go|goes|went back to bed|sleep|his|her|their
    return to his|her|their
    get back to his|her|their
    run|left|leave|make|dash for ~ train|bus|flight|door|hills|weekend|pub|home
    leave ~ in the lurch
    leave ~ to find|clean|pick|figure|work|deal|cope|sort|others|somebody|someone|us|hang
    leave it|them|us|others|everyone|mobile|the to|for|hanging
    leave ~ for the? somebody|someone|others|next|day|morning
    leave site|work|early|halfway|before|without|for
    log|logged off|out halfway|before|early|without|in|at
    call it a day
    close|closed|mark|resolve ~ as duplicate|duplicates|resolved|fixed|done|noise|wontfix|successful|invalid|works|solved
    close|dismiss|discard ~ without|unread
    left to his|her|their own devices
    cut ~ short|loose
    kick|kicked ~ off and|then
    declare victory|success|it
    claim victory|credit
    hide behind
    hang|hung ~ out to
    point the? finger|fingers at
    bail out
    be|nowhere to be found|seen
    disappear|vanish
    go missing|dark|silent|quiet|awol|offline|dark|ground
    not|n't|never come|came|turn|turned|show|showed|dial|dialled|dialed|call|called|get|got back|up|in
    give up without|after|halfway|before|when
    nobody|noone|none want|wanted to own|touch|take|be|decide|do
  `,
};
