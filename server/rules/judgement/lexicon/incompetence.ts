import type { AdverseClass } from './adverseClass';

/** Not able, not fit, not grown up. */
export const incompetence: AdverseClass = {
  verbs: 'flounder blunder stumble flail bumble',
  adjectives: `
    brain-dead braindead derpy dumbass numbskulled cringe bonkers nuts bananas tone-deaf unhinged incompetent inept incapable clueless useless hopeless hapless unqualified unskilled amateurish amateur inexperienced
    inexpert ignorant uninformed illiterate unfit unsuited foolish stupid silly dumb dim dense daft idiotic moronic
    imbecilic asinine witless brainless boneheaded bone-headed harebrained hare-brained dozy thick gormless childish
    infantile immature juvenile puerile unprofessional disorganised disorganized chaotic unreliable untrustworthy
    undependable erratic bungling pathetic laughable ridiculous ludicrous absurd farcical embarrassing disgraceful
    shameful shambolic dreadful appalling abysmal atrocious deplorable lamentable woeful dismal inexcusable unforgivable
    unpardonable unacceptable indefensible scandalous outrageous poor bad terrible awful horrible horrendous
    ill-advised ill-considered ill-judged ill-conceived ill-thought-out unwise imprudent injudicious inadvisable
    questionable dubious crazy insane mad nonsensical senseless mindless pointless bizarre baffling inexplicable
    unthinkable weak clownish sorry overrated deaf blind greedy selfish petty timid meek wretched
    well-meaning so-called self-appointed
  `,
  nouns: `
    screwup dumbassery vanity tantrum clownery facepalm buffoonery bumbling kindergarten incompetence ineptitude ineptness inability inexperience ignorance stupidity foolishness folly idiocy amateurism
    unprofessionalism immaturity cluelessness liability disgrace embarrassment joke clown idiot moron fool muppet
    numpty imbecile cowboy clod dolt dunce nincompoop amateur bungler disaster nuisance menace laughing-stock
    travesty farce circus shame scandal
  `,
  phrases: `
    no|zero|little|any|a clue|idea|understanding|grasp|notion|inkling|knowledge|experience|interest|patience|time of|what|how|that|about|with|for
    know|knew|known what|how he|she|they ~ do|doing|did
    know next|nothing|little|close|zero to|about|of
    out of his|her|their depth
    in over his|her|their head|heads
    not|n't|never|hardly|scarcely ~ up to the|it|scratch|task|job|standard|par
    not|n't|never|hardly ~ cut out for
    not|n't|hardly the right person|people|man|woman|choice|one for
    not|n't ~ worth his|her|their salt
    special kind of
    never seen|used|run|touched|opened|read|held|written
    unwilling|reluctant|loath|disinclined to
    seem|appear|prove|look unable|incapable to|of
    incapable of
    fumble with|around
    at a loss
    like headless chickens
    make a fool
    as much use
    a liability|disgrace|joke|embarrassment|mess|shambles|disaster
    need|needs|require|requires ~ adult|babysitter|babysitting|supervision|minder|hand-holding
    can|could ~ be trusted|relied|counted|bothered|troubled|arsed
  `,
};
