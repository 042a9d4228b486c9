/**
 * Whether an answer says itself that it is not known yet, or is still to be written. An open question that is marked as such is an honest end: there
 * is nothing to ask further until somebody has looked.
 *
 *     isOpen('Unknown, needs further investigation.') // → true
 *     isOpen('The limit was unknown to the pipeline.') // → false
 */
export function isOpen(answer: string): boolean {
  return open.test(answer) || /^\s*\[[^\]\n]*\]\s*$/.test(answer);
}

const open =
  /^\W*(?:(?:the|its|their) )?(?:(?:root |exact |underlying )?(?:cause|reason|source)[\w\s]{0,40} (?:is|was|are|remains?) (?:still |as yet |currently |yet )?)?(?:unknown|unclear|undetermined|under investigation|to be (?:determined|investigated)|tbd|tbc)\b(?! to\b)|\b(?:is|was|remains?) (?:still|as yet|currently) (?:unknown|unclear|under investigation)\b|\bneeds? (?:further |more |some )?investigat\w+|\b(?:we (?:do not|don['’]t)|not) (?:yet )?(?:know|known|clear|understood)(?: yet)?\W*$/i;
