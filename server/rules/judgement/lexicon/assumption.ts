import type { AdverseClass } from './adverseClass';

/** Sure without looking: assumption, overconfidence, guessing. */
export const assumption: AdverseClass = {
  verbs: `
    presume gamble guess bluff wing overestimate overrate underestimate underrate miscalculate misjudge overpromise
    oversell overreach second-guess outsmart fantasise fantasize theorise theorize speculate boast brag
  `,
  adjectives: `
    overconfident over-confident complacent naive naïve gullible credulous cocky cocksure smug presumptuous arrogant
    over-optimistic overoptimistic overambitious over-ambitious unquestioning wishful delusional short-sighted
    shortsighted misguided misplaced blinkered optimistic unfounded unwarranted self-satisfied know-it-all unrealistic
    ill-informed ill-founded blithe
  `,
  nouns: `
    overconfidence over-confidence complacency naivety naïveté naivete presumption hubris guesswork arrogance smugness
    over-optimism wishful-thinking short-sightedness gullibility misjudgement misjudgment miscalculation cockiness
  `,
  phrases: `
    figure|figured|reckon|reckoned it|that|nobody|somebody|he|she|they|the ~ would|'d|was|could|will
    on vibes|faith|trust|hope|autopilot
    take ~ for granted
    take it for granted|read
    take ~ at face
    take ~ word for
    go on|by gut|instinct|a|memory
    wing it
    guess at
    be|feel|seem|quite|so|too|absolutely|dead|very|convinced sure|certain|convinced|confident|positive that|of|his|her|their|it
    convince himself|herself|themselves
    pat himself|herself|themselves on
    think|thought he|she|they know|knew|could|had|would|was|were better|best|smarter|cleverer|it
    think|thought|believe|assume it|nothing|that|he|she|they|the|somebody|someone ~ would|was|could|had|of
    trust|trusted the|a|his|her|their|its|blindly|green|that|what
    hope for the best|that
    hope ~ nobody|go|hold|work
    bet on|that
    count on
    on the assumption that
    be the hero
    play hero|cowboy|the
    try to be? clever|smart|the|hero
  `,
  adjuncts: `
    on a|an|the|his|her|their ~ hunch|guess|whim|assumption|impulse|gut|instinct
    from memory
    on the strength of
    as he|she|they always|usually|so|often
    because he|she|they want|wanted|think|thought|assume|assumed|hate|prefer|feel|felt|believed|was|were
    so that it|he|she|they would|did|could
    so sure|certain|confident|convinced
  `,
};
