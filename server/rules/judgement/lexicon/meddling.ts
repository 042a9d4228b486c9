import type { AdverseClass } from './adverseClass';

/** Acting where it was not theirs to act, or alone. */
export const meddling: AdverseClass = {
  verbs: `
    meddle tamper tinker fiddle monkey interfere intrude dabble encroach mess muck toy twiddle futz
    trespass freelance overstep usurp hijack commandeer hack mutilate
  `,
  adjectives: `
    unauthorised unauthorized unsanctioned unilateral meddlesome interfering self-appointed nosy
    nosey officious
  `,
  nouns: 'meddling interference tinkering tampering fiddling dabbling intrusion vandalism',
  phrases: `
    mess|fool|faff|fart|fiddle|muck|monkey|play|toy|tinker|fumble|screw|dick around|about|with
    take it upon|on himself|herself|themselves
    take ~ into his|her|their own hands
    take matters into
    take liberties|liberty
    go rogue|solo|cowboy|freelance
    go ahead and|without
    help|give himself|herself|themselves
    use ~ as ~ sandbox|playground|scratchpad|toy|testbed|test-bed|dumping|guinea|whiteboard
    treat ~ as ~ sandbox|playground|toy|personal|private
    stick|put|poke ~ nose|fingers|oar
    have no place|business|right
    all by himself|herself|themselves
    try ~ alone
    fix ~ alone|himself|herself|themselves
    not|never his|hers|theirs|her|their to touch|change|make|decide|call|give
    mind his|her|their own business
    set foot
    run|go off with
    play god|with
    tread on
    step|overstep ~ out|outside|beyond|mark
  `,
  adjuncts: `
    on his|her|their own authority|initiative|accord|bat|say-so|account|terms
    off his|her|their own bat
    of his|her|their own accord|volition
    without being? asked|told|instructed|authorised|authorized|invited
    without authorisation|authorization|permission|approval|sign-off|authority|consent|clearance|mandate|leave
    to try something|things|it|ideas? out?
    to see what|whether|if happens|happened|would|it
    in his|her|their spare|free
    with his|her|their own
  `,
  hints: `
    poke|experiment
    by hand
    his|her|their own? laptop|local|personal|phone|machine|workstation|bed|desktop|home|notebook|pc|sofa|couch
  `,
};
