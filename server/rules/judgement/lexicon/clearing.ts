// Written in the way that `phraseBook.ts` reads: one phrase a line.

/** As told, as agreed, with leave, by the book, or to good effect. */
export const creditPhrases: readonly string[] = lines(`
  exactly|just|precisely|strictly as
  as ~ documented|designed|planned|agreed|instructed|described|intended|expected|required|prescribed|directed|recommended|advised|requested|scheduled|rehearsed|printed|told|trained|asked|taught|specified|foreseen
  as usual procedure
  as ~ entitled|invited|agreed to?
  as per ~ roster|rota|plan|schedule|procedure|policy|process|runbook|agreement|contract|instruction|instructions|request
  as ~ policy|contract|licence|license|terms|rules|law then? allow|allows|allowed|permit|permits|permitted|provide|provides|provided
  as the|our|step|its ~ say|says|said|direct|directs|ask|asks|asked|require|requires|prescribe|prescribes|instruct|instructs|tell|tells|demand|demands|call|calls|advise|advises|state|states|specify|specifies|recommend|recommends|suggest|suggests
  follow ~ drawing|drawings|diagram|docs|map|template|recipe|signs|procedure|procedures|runbook|instructions|instruction|order|orders|steps|step|playbook|guide|manual|protocol|checklist|documentation|process|policy|letter|book|rules|training|plan
  in line|accordance|keeping|agreement|compliance with
  per the|our|its ~ runbook|procedure|policy|plan|process|manual|playbook|protocol|instructions
  according to the|our ~ runbook|procedure|policy|plan|process|manual|playbook|protocol|instructions
  under the|our|an|a? ~ clause|procedure|process|exception|waiver|protocol|plan
  with ~ approval|permission|blessing|consent|agreement|sign-off|knowledge|ok|leave|concurrence on|of|from|in|by
  with ~ 's|' approval|permission|blessing|consent|agreement|sign-off|knowledge|ok|leave|concurrence
  following written|verbal|explicit|prior? consent|approval|agreement|advice|sign-off of|from|by
  together|jointly with <who>
  with ~ reason|reasons recorded|documented|logged|noted
  counter-signed|countersigned|read back by
  after a|an|the ~ inspection|review|audit|survey|dry-run|rehearsal|assessment
  for reason|reasons of ~ safety|security|privacy|confidentiality|secrecy
  considering|weighing the ~ risk|risks|impact|evidence|circumstances
  catch|caught|spot|spotted a|an|the|one|two ~ bad|wrong|bug|error|mistake|fault|defect|typo|mistakes|errors
  be|been up|awake since|for
  put|raise|raised ~ hand|hands up as|for|to
  on ~ advice|instruction|instructions|recommendation|request|orders of|from|by
  on ~ 's advice|instruction|instructions|recommendation|request|orders
  at ~ request of
  at ~ 's request
  by the book
  to the letter
  being|was|were|been already|busy on|with|in|handling|working|dealing
  which is|was what|exactly|how ~ want|wanted|hope|should|asked|need
  which is|was why ~ ~ resolved|solved|found|restored|recovered|limited|contained|short|quick|minutes
  which cut|saved|shortened|avoided|prevented|limited|helped|reduced|spared|bought|kept|gave
  and so|thereby|thus cut|saved|shortened|avoided|prevented|limited|reduced|spared|kept
  forget|forgot|miss|missed|overlook|overlooked nothing
  correctly|rightly|sensibly|wisely|promptly|calmly|bravely|commendably|properly|swiftly|successfully
  reasonable|sensible|sound|prudent|understandable|defensible|justified|right|correct given|on|in|decision|choice|call|thing|assumption
  after|before handing|passing|giving ~ pager|rota|duty|baton|notes|over|shift
  with ~ knowledge|information|facts then|available|at
`);

/** What takes the reproach out of the sentence that follows it, up to the next "but". */
export const clearingPhrases: readonly string[] = lines(`
  no|little fault|blame|guilt|criticism|reproach|shame attach|lie|rest|fall|belong|should|can|is
  unfair|unjust|wrong|mistaken|misleading|simplistic|tempting|pointless|easy|lazy|cheap|convenient|unhelpful to say|claim|blame|conclude|suggest|think|call|argue|name|point|pin|stop
  be not|n't|never that
  be not|n't|never ~ because|account|due|result|caused|case|question|matter|about|down of|to|that|any|the|<who>
  be not|n't|never because <who>
  not|n't to say|suggest|imply that
  not|n't ~ <who> 's|' fault|mistake|error|doing
  through|by no fault of
  nobody|none|noone claim|thinks|believe|say|suggest
  looks|look|reads|appears|appear|seems like|as|to ~ be? in|but|is|was|fact
  rather than any|a|an|human|operator|the
  far from
  nothing <who> did|do|could|might|would|had
  not because
  nobody|noone|no-one|none be to? blame|fault|guilty
  nobody|noone|no-one|none be at fault
  no one be to blame
  no one be at fault
  sorry|apologies to every|all|everyone|everybody|anyone|the|<who>
  ca|can|could n't|not fault
  be|is|was|were considered|examined|investigated ~ and ~ ruled|excluded|rejected|dismissed
  neither|none|not of them|whom|which able|aware
`);

/** What does so wherever it stands: the rules of those who are spoken of are as they should be. */
export const clearingBehind: readonly string[] = lines(`
  as ~ terms|rules|contract|policy|law|statutes ~ provide|provides|allow|allows|permit|permits|require|requires
`);

function lines(list: string): readonly string[] {
  return list.trim().split(/\n\s*/);
}
