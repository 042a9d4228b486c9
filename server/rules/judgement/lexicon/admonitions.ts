// Written in the way that `phraseBook.ts` reads: one phrase a line.

/** What people are told when care is meant to be the control. */
export const admonitions: readonly string[] = lines(`
  more|very|extra|really|less|so|too|especially careful|cautious|diligent|vigilant|attentive|mindful|thorough|disciplined|responsible|professional|conscientious|considerate|alert|proactive|sloppy|careless|casual|hasty|precise|accurate|rigorous|serious|accountable|watchful|focused|focussed|prudent|reliable|punctual|cooperative|honest|transparent|forthcoming
  be ~ careful|cautious|vigilant|attentive|diligent|mindful|thorough|disciplined|watchful|alert|prudent|conscientious|accountable
  take|exercise|show|display|demonstrate|apply|use|bring more|better|greater|extra|due|proper|full|utmost|some|maximum? care|caution|responsibility|ownership|diligence|discipline|respect|interest|initiative|judgement|judgment|vigilance|restraint|prudence|pride|seriousness
  pay ~ attention|heed|mind|regard
  understand|accept|realise|realize|grasp|recognise|recognize|acknowledge that|the|what|how|why
  try|work|look|think|concentrate|listen harder|more|better
  double-check|double-checks|triple-check|re-check|recheck|cross-check
  double check
  think|look|ask|check|read|listen|wait|stop|pause twice|before|first|again|harder|properly|carefully
  read your|the|his|her|their|damn|bloody ~ mail|mails|e-mail|e-mails|docs|documentation|runbook|changelog|manual|instructions|checklist
  refrain|abstain|desist from
  keep ~ hands|fingers off|away|to
  keep ~ eyes|phone|pager|wits|promises|word
  ask ~ before|first|permission
  get ~ permission|approval|house|act
  wake up
  grow up
  account|answer|apologise|apologize|explain|justify|pay for|himself|herself|themselves|why|to|his|her|their|it
  submit|give|provide|write|furnish ~ explanation|apology|account|undertaking|statement|justification
  sign ~ that|undertaking|acknowledgement|acknowledgment|sop|declaration|statement
  attend|repeat|undergo|redo|retake|resit|complete|take|do ~ training|course|refresher|certification|exam|test|session|workshop|module|induction|seminar
  prove|show|demonstrate|earn that|he|she|they|his|her|their|trust|it
  sit|stand|work|shadow|pair next|with|beside|under ~ until|for|till
  write ~ times
  improve|raise|lift|up|mend his|her|their
  brush up
  stay|steer|keep|stand away|clear|off|out
  own|take ~ mistake|mistakes|failure|failures|errors|blame|consequences
  actually|really|properly|always read|check|test|look|follow|use|run|write|listen|do|report|ask|verify|review
  ensure|make|see|check sure? ~ staff|people|team|subordinates|reports|they|engineers|developers ~ read|follow|check|know|understand|comply
  remember to
  stop|start|quit|cease <ing>
  learn to|how|from|that|his|her|their|the
  read ~ before|first|properly|carefully|again
  do|communicate|listen|behave|perform better|more
  test|check|review|read things|everything|stuff|it|code|changes? more|better|properly|carefully|harder
  own up
  get his|her|their act together
  keep|stick to? the rules|process|procedure
  care more|about
  know better
  respect the
  follow|obey|observe ~ instruction|instructions|procedure|procedures|process|processes|rule|rules|policy|policies|checklist|runbook
  take ~ more? seriously
  be reminded|retrained|re-trained|disciplined|reprimanded|lectured|educated|told
  watch what|his|her|their|out
  concentrate on
  always|never|actually|properly|finally
  at least|last
  in future
  from now on
  next time
  for once
  keep his|her|their
`);

/** What is done to people or asked about them, when somebody must answer for it. */
export const reprimands: readonly string[] = lines(`
  remind|warn|caution|urge|lecture|scold|reprimand|discipline|retrain|re-train|re-educate|admonish|sanction|punish|fire|sack|educate|counsel|penalise|penalize|demote|suspend|censure|upbraid|nag|pester|shame|confront|interrogate|exhort|instruct|name-and-shame|rebuke|chide|tell-off|dismiss|chastise|sensitise|sensitize <who>
  tell|ask|train|coach|teach <who> to|not ~ more|careful|attention|double-check|stop|remember|properly|better|harder|carefully|twice|forget|before
  do n't|not|nt forget|forgetting to
  please|pls? never|always forget|remember to
  have ~ word|words|chat|talk|conversation with|to him|her|them|<who>
  <who> to be taken|removed|banned|barred|excluded|suspended|replaced|demoted
  be spoken|talked to
  give <who> a|an ~ talking-to|warning|dressing-down|reprimand|lecture
  send|put|enrol|enroll|sign <who> on|through a|the|an ~ course|training|plan|class|refresher|leave
  <who> need|needs|require|requires more|better|additional|further|some|a|proper? training|retraining|supervision|coaching|discipline|lesson|reminder|refresher|wake-up
  revoke|remove|suspend|restrict|withdraw|limit <who> 's|' ~ access|rights|permissions|privileges|account
  take ~ rights|access|permissions|privileges ~ away? from <who>
  take away ~ from <who>
  attributable|attributed|traceable to <who>
  <who> to be reminded|retrained|told|disciplined|warned|spoken|lectured|reprimanded|taught
  please|pls ~ people|everyone|everybody|folks|guys|all
  coach|mentor|counsel <who> on|about|in|to
  talking-to|telling-off|dressing-down|bollocking|ear-bashing|slap
  stern|good|proper talking|telling|dressing|word|kick
  reminder|reminders|memo|warning|lecture to|for <who>
  <who> : no more|stop|please|never|always
  vigilance|care|attention|diligence|discipline|caution|accuracy|professionalism be expected|required|demanded|needed of|from|by <who>
  <who> will|shall|must face|bear|suffer|expect
  he|she|they can be trusted
  answer|answers to <who>
  babysit|baby-sit your|his|her|their|a|the
  blame lies|rests|falls with|on <who>
  to|the blame <who>
  blame <who> for
  we|i blame <who>
  <who> 's|' fault
  fault of <who>
  <who> responsible for the? ~ outage|incident|failure|breakage|mess|bug|downtime|error|mistake|disaster|crash|leak|breach|deletion|loss|deleting|breaking|causing|problem
  down to <who> and|not|for|who|again
  hold|held <who> accountable|responsible|liable
  be held accountable|responsible
  <who> owe|owes ~ apology|explanation|beers|cake
  <who> has|have to explain|answer|account
  make an example of
  disciplinary|written|verbal|formal action|warning|measures|procedure|proceedings|hearing
  heads must|will|should roll
  offender|offenders|perpetrator|perpetrators|scapegoat
  guilty party|parties
  name|identify|find|catch the culprit|culprits|guilty|offender
  guess who
  no prize|prizes for guessing
  we all know who
  naming|name no names
  <who> shall|will remain nameless
  be <who> 's|' job|responsibility|duty|task|turn to
  answer for this|that|it
  <who> ~ lose ~ rights|access|key|keys|privileges|bonus|permissions|badge
  make it ~ clear|plain to <who>
  quiz|drill|grill <who> on|about
  impress on|upon <who>
  warning letter to|for|against|must|shall|will
  warning shot
  issue ~ warning ~ to <who>
  courtesy of <who>
  until he|she|they know|knows|learn|learns|understand|have|has|can|prove|proves
  find|figure|work|ask out? who ~ <past>
  repeat|undergo|redo ~ training|course|refresher|certification
  should|must|may|can not|n't be allowed|permitted|trusted|let
  <who> to apologise|apologize|explain
  apologise|apologize to <who>
  every|each colleague|employee|engineer|developer|operator ~ obliged|required|expected|reminded
  trace back to <who>
  whose bright|brilliant|great|stupid|idea|fault|mistake|decision|responsibility
  whose idea|fault|mistake|decision|job be
  whodunnit|whodunit
  point the finger at
  which|who ~ be at fault
  which|who ~ be to blame
  the? culprit be <who>
  <who> be the? culprit|offender|perpetrator
  it|this|that|one|mistake|error|outage ~ be|lie on|with <who>
  that was <who>
  speak|talk to|with <who> about|on|regarding ~ his|her|their|why|how|not|careful|care|discipline|attitude|behaviour|behavior|conduct|performance|timekeeping|expectations|consequences|importance|responsibility|following|skipping|ignoring|reading|phone|habit|habits|hygiene|professionalism
  sit|sat down with <who> about|on|regarding|until|for|again|.
  coach|mentor|train|instruct|educate <who> on ~ importance|need|value
  have|need|needs|want|time ~ word|words|talk|chat|conversation with <who>
  take ~ up with <who>
  keep <who> away|off|out
  remove|ban|bar|exclude|suspend|take|kick|relieve|drop|strike|move|expel|lock <who> from|of|off|out
  no more ~ for <who>
  <who> ~ be|is|are? hereby|strongly|kindly|again|once|firmly|gently|politely? advised|requested|reminded|asked|warned|cautioned|urged|instructed|told|expected|required|directed|encouraged to be|pay|take|read|check|follow|think|refrain|exercise|double-check|observe|adhere|comply|ensure|stop|avoid|respect|report
  <who> ~ be|is|are? hereby|strongly|kindly|again|once|firmly|gently|politely? reminded|warned|cautioned that|of|about|against|not
  obtain|get|collect ~ signature|signatures|apology|explanation|statement from|of|on
  reminded|warned|admonished|cautioned in writing|of|that|about
  let <who> know ~ not|never|unacceptable|no
  whose|what|which authority|orders|watch|say-so|decision|instructions|permission
  on|by|under whose authority|orders|watch|say-so|decision|leave|instructions|permission|idea
  lie|lies|lay|lays|laid|rest|rests|sit|sits|fall|falls|belong|belongs|stop|stops|end|ends ~ at|on|with|to ~ door|feet|shoulders|head|doorstep|desk ~ <who>
  this|that|it|one 's|is|was ~ on <who>
  fault ~ be ~ at|with|on|by ~ <who>
  which|who one? of you|<who> ~ <past>
  ? ask|see|thank|blame <who>
  talk|speak to <who> .
  name|identify|find|expose|publish ~ responsible|guilty person|people|engineer|party|colleague|one|individual|team
  come|comes|came|boil|boils|boiled down to <who>
  it be ~ decision|choice|idea|call of|by <who>
  it be <who> 's|' ~ decision|choice|idea|call
  read your|the|this|that ~ mail|mails|e-mail|e-mails|docs|documentation|runbook|changelog|manual|instructions|checklist
  never again ~ let|allow|trust <who>
  <who> do|does not|n't belong
  accountability|blame|fault|culpability|guilt|liability ~ ~ rest|lie|fall|sit|belong ~ with|on|at|to <who>
  responsibility for ~ outage|incident|failure|breakage|error|mistake|loss|delay|breach|debit|debits|downtime ~ rest|lie|fall|sit|belong ~ with|on|at|to <who>
  boil|come|go down|back to <who> 's
  lay|laid|place|placed|pin|pinned ~ blame|fault|it ~ on|at|with <who>
  take|revoke|confiscate|strip|remove|pull away? <who> 's|'
  wall-of-shame|hall-of-shame|naughty-step
  next time ,? maybe|perhaps|please|try|just|someone|somebody|look|read|check|ask|think
  at the door|feet|doorstep|desk of <who>
  at <who> 's|' door|feet|doorstep|desk
  the work|doing|handiwork|achievement|merit|legacy of <who>
  have|has|had a lot|much|some|something|plenty to answer|explain for
  root|main|real|true|actual|primary cause :|is|was|= <who>
  cause|reason|culprit|problem is|was|= <who>
  <who> have only himself|herself|themselves|itself to blame
  <who> be the reason|cause|problem|weak|weakest
  responsible|accountable|answerable|liable|culpable :|be <who>
  thanks|courtesy|owing|due to|of <who> we lost|missed|spent|wasted|were|are|could|got|now
  thanks|courtesy|owing|due to|of <who> we had no|to|an|another|our
  <who> must|shall|should|will never|not ~ again
  should|must|ought not|n't|never be writing|running|allowed|touching|trusted|let|working|employed|doing|given|anywhere|near|in|on
`);

/** Action against people. */
export const sanctionsAgainst: readonly string[] = lines(`
  action|actions|steps|measures|proceedings|case ~ against <who>
  sensitise|sensitize|chastise|reproach|rebuke|berate <who>
  bring <who> to book|heel|account|justice
  make <who> pay|answer|sorry
  call|called <who> to account|order
  dock|docked|withhold <who> ~ pay|bonus|salary
`);

function lines(list: string): readonly string[] {
  return list.trim().split(/\n\s*/);
}
