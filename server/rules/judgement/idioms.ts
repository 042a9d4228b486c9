// Written in the way that `phraseBook.ts` reads: one phrase a line.

/** Ways of saying it that no single word gives away, and that are said of people only. */
export const humanIdioms = `
  without reading|checking|telling|asking|looking|testing|waiting|verifying|opening|informing|thinking|understanding|noticing|consulting|reviewing|running|trying|knowing|bothering|seeing
  promise ~ and do not|n't
  sign whatever|anything|everything
  set foot
  on the strength of
  as he|she|they always|usually|so|often
  as always
  mind his|her|their own business
  tell ~ to shut|get lost
  wash ~ hands of
  no matter how|what|who
  tell|inform|notify|warn|ask nobody|noone
  with his|her|their eyes|fingers closed|shut|crossed
  not|n't feel like
  put ~ off
  answer to nobody|no
  typical of
  take his|her|their|its sweet|own|good? time
  point fingers at
  close|shut|cover his|her|their|the|its? eye|eyes|ears to|for|on|before
  close|shut an eye|ear to|for|on
  keep ~ in the dark
  wave|wink ~ through
  his|her|their phone|pager|mobile|radio|notifications off|muted|silenced|unplugged
  tell a soul
  not|n't give|attach|attribute importance|weight|priority|value|attention|relevance to|for
  without to tell|inform|ask|check|test|communicate|advise|notify|warn|consult|verify|read|wait|think|know|look|make|do
  despite ~ tag|label|sign|notice|lock|placard|barrier|interlock
  could not|n't care less
  better things to
  had other priorities|plans|things
  only|just|merely write|wrote|said|looked|skimmed|clicked|commented|glanced|read|nodded|shrugged
  shrug
  get|got shrugs
  deny that|it|having|any|everything|all
  all by himself|herself|themselves
  behind closed doors
  on his|her|their way|watch
  choose|opt|decide|elect|prefer not to
  decide|vote against
  see|feel|find no need|reason|point
  see fit to
  for reasons best|unknown|only
  behind <who> back|backs
  behind his|her|their|our|everyone 's? back|backs
  play game|games|hero|ping-pong|football|cards|the
  more interested|concerned in|about|with
  not lift a finger
  lift a finger
  wipe his|her|their hands
  sleep through|on
  snooze ~ through
  make up
  fob ~ off
  hit publish|send|deploy|enter|merge|delete|go
  take his|her|their time
  not|n't his|her|their|my problem|job|fault|business
  his|her|their own fault
  pick up the phone
  on his|her|their phone|lunch|break
  go ahead and|anyway
  make no effort|attempt|mention
  know|knew full|perfectly|very well
  in full knowledge
  out of thin air
  change his|her|their mind
  sit on
  wave ~ through|past|on
  nod ~ through
  push|rush|force ~ through
  drop the ball
  be? asleep
  fall asleep
  go|goes|went back to bed|sleep
  go to bed|sleep without|before|instead|while
  go|head home
  go|head off|out|to|for|on to|for|on? the|a|parental|annual? lunch|holiday|leave|coffee|gym|pub|drinks|smoke
  head|leave for the|a|his|her|their
  look the other way
  pay no attention|heed|mind
  pay little attention|heed
  take it upon|on
  take shortcuts|liberties|chances
  jump the gun
  drag his|her|their feet|heels
  pass the buck
  zone out
  shoot from the hip
  play hero|cowboy|around|about
  go rogue
  wing it
  go ahead and|anyway|regardless
  carry on regardless|anyway|as
  get|come round|around to
  sign|signs off on? a|the|it|without|something
  click|clicked|hit approve|merge|yes|ok|deploy|through|continue|accept
  talk|shout|speak over|down
  blow|shrug|brush|wave|laugh|fob ~ off|aside|away
  brush|sweep ~ under
  wander|walk|drift|hang off|away|up|out
  have no idea|clue|business|excuse|intention
  no idea|clue what|how|that
  wash his|her|their hands
  point the finger
  finger|fingers slip|slipping|slipped
  be? in no hurry
  answer|answered his|her|their phone|pager
`;

/** Ways of saying it that would do for a system as well. */
export const idioms = `
  think|deem|consider it unnecessary|pointless|fine|enough|beneath
  only <past> ~ ~ after|when|once
  only react|respond|notice|escalate|answer|look|check|test
  one job
  leave ~ in the lurch|hanging|holding
  waste ~ hours|minutes|time|days
  spend ~ hours|minutes|days arguing|bickering|chatting|theorising|theorizing|guessing|blaming|debating
  run|go off with
  make things|matters|it|everything worse
  cut ~ short|loose
  kick ~ off and|then
  pull rank
  bury ~ in|under
  lose|lost his|her|their nerve|temper|head|cool
  bring ~ ~ to its|his|her|their knees
  treat ~ ~ as
  take <number> minutes|hours|days|weeks|months to
  take ages|hours|days|weeks|months|forever|ages|years to
  hang up
  keep ~ deadline|telling|saying|asking|ignoring
  be? left to his|her|their own devices
  over the wall
  throw ~ over
  leave site|work|early|halfway|before|without
  have|had been told|warned|asked|reminded|given
  nothing about it
  at the last minute|moment|second
  do only|half|barely
  a word to|about
  all at once
  stand by and|while
  leave for the day|weekend
  turn a blind eye
  turn a deaf ear
  take|took no notice|action|steps|care
  take a|the shortcut|shortcuts|gamble|chance|risk|flyer|punt
  cut corners|a corner
  get|be distracted|bored|confused|impatient|cocky|complacent|careless|sloppy|lazy
  lose track|patience|interest|focus|concentration|the plot
  be the hero
  press|plough|plow|barrel|forge|power on|through
  press|plough|plow|push|barrel|forge|power|charge|march ahead
  let ~ lapse|expire|slide|slip|rot|run|lie|drift|drop
  leave ~ on|open|running|unattended|enabled|disabled|unlocked|exposed|unfinished|undone|unanswered|unread|lying|half|silenced|muted|in|logged
  leave it|them|us|others|everyone|mobile|the to|for|hanging
  leave no note|notes|trace|documentation|message|handover|instructions
  leave ~ to find|clean|pick|figure|work
  treat|treats ~ as noise|background|optional|a|an
  close ~ as duplicate|duplicates|resolved|fixed|done|noise|wontfix
  press|pressed|hit the|a|enter button|enter|key|merge
  mess|fool|faff|fart|fiddle|muck|monkey around|about|with
  keep on? <ing>
  disappear|vanish
  go missing|dark|silent|quiet|awol|offline|dark
  bring ~ down
  knock ~ out|offline|over
  lock ~ out
  tell|told|inform|informed|notify|notified nobody|noone|zero
  tell|told|inform|informed|notify|warn|warned|ask|asked precisely|exactly|absolutely? nobody|zero|none|no
  nothing|nowt about|to do?
  do|did|done nothing
  say|said nothing
  write|wrote ~ nothing
  do only|half|barely
  see nothing
  <past> exactly|precisely|absolutely nothing|zero|nobody|none
  in the dark
  put ~ in the wrong
  mix|muddle up
  mix ~ up
  guess at
  take ~ for granted
  try to be|play|fix ~ alone|hero|himself|herself
  try to be clever|smart|the
  copy|copied and? paste|pasted
  paste|pasted ~ into
  use ~ as a? sandbox|playground
  comment out
  cover ~ up
  pull the plug
  pull ~ plug
  trip over
  spill ~ on|over
  deny|denied it|that|having|any
  think|thought nothing of
  in one go
  so that it|he|she|they would stop
  annoy|annoying him|her|them
  promise|promised ~ a date
`;
