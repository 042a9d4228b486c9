import type { AdverseClass } from './adverseClass';

/** Understanding it wrongly. */
export const misreading: AdverseClass = {
  verbs: `
    misread misjudge mistake misunderstand misinterpret mishear misremember misconstrue misperceive miscategorise
    miscategorize misclassify misdiagnose misidentify misquote misreckon conflate garble misestimate confuse muddle
    misattribute
  `,
  adjectives: 'confused muddled clueless bewildered befuddled muddle-headed woolly-headed',
  nouns: `
    misreading misunderstanding misinterpretation misjudgement misjudgment confusion misconception misperception
    muddle mix-up
  `,
  phrases: `
    confuse ~ with|and
    mix ~ up
    mix|muddle up
    mistake ~ for
    take ~ for a|the|an
    read|take ~ as a|an|milliseconds|seconds|minutes|hours|days|bytes|meaning|the|gospel
    jump|leap to the|a? ~ conclusion|conclusions
    go|lead|head|run|send down|off|along ~ path|rabbit|garden|tangent|hole|track|avenue
    chase ~ ghost|ghosts|tail|shadows|herring|herrings|red|wild|wrong
    bark up
    look ~ in the wrong
    look ~ at the wrong
    blame ~ for|on
    point the? finger|fingers at
    get hold of the wrong
    get|got ~ confused|muddled|backwards
    see what he|she|they want|wanted
    lose the? plot
    read ~ wrong|wrongly|upside
  `,
};
