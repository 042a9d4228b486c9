import type { AdverseClass } from './adverseClass';

/** Against rules, advice and warnings, or past them. */
export const disregard: AdverseClass = {
  verbs: `
    disregard flout defy disobey contravene violate breach infringe transgress bypass circumvent sidestep evade dodge
    shirk subvert undermine overrule override overstep trample dismiss downplay belittle scoff sneer snub spurn rebuff
    stonewall mock ridicule laugh shrug wave poohpooh pooh-pooh discount trivialise trivialize rubbish refuse balk baulk
    decline insist resist object grumble moan whine sulk bristle ignore tune-out deride
  `,
  adjectives: `
    reckless cavalier irresponsible wilful willful stubborn obstinate pig-headed pigheaded bull-headed
    bullheaded intransigent dismissive contemptuous disrespectful insubordinate disobedient defiant wanton brazen
    flagrant blatant arrogant high-handed highhanded unprofessional unethical selfish self-serving mulish cocksure
    recalcitrant truculent uncooperative unhelpful obstructive rogue lawless unruly
  `,
  nouns: `
    disregard contempt defiance disobedience insubordination violation arrogance stubbornness obstinacy
    intransigence refusal reluctance unwillingness insistence wilfulness recalcitrance attitude ego hubris vanity bravado
    machismo swagger
  `,
  phrases: `
    moving|moved|moves the goalposts
    act|acts|acted|feign surprised|surprise|hurt|innocent
    say|says|said no
    look at ~ as
    see|sees|saw ~ as ~ noise|optional|waste|nuisance|burden|luxury|somebody|someone|joke|game|formality
    go|get|work|sneak|walk|drive|route around|round|past|behind the|a|our|its|his|that|change|review|process|procedure
    wave|wink|nod|whisk ~ through|past|on|off
    brush|sweep|wave|shrug|laugh|push|cast|toss|set ~ aside|away|off
    brush|sweep ~ under
    shrug ~ off?
    treat|treats|regard|consider|view ~ as noise|background|optional|decoration|advisory|suggestion|suggestions|a|an|mere
    think|thought|believe|consider ~ rules|procedure|procedures|process|checklist|policy ~ for|beneath|optional|apply
    think|deem|believe ~ ~ above|beneath|exempt
    consider himself|herself|themselves|itself|it|that|this ~ above|beneath|exempt
    turn ~ down
    know|knew better
    know|knew full|perfectly|very|well|all|damn well?
    well|fully|perfectly aware
    in full knowledge
    talk|shout|speak over|down
    wear ~ down
    would not|n't hear|listen|wait|budge|be|have|take|let|accept|answer|stop|move|yield
    refuse|decline|insist|insists to|on|that
    do as|what|whatever he|she|they like|liked|please|pleased|want|wanted|fancied
    get|got their|his|her own? way
    pull rank
    have none of
    no right|business|mandate|authority|authorisation|authorization|permission to|being|touching|doing
    play game|games|politics|dumb
    keep ~ telling|saying|asking|ignoring|insisting
    hang up
  `,
  adjuncts: `
    even if|though|when ~ shout|scream|yell|beg|implore|say|state|warn|ask|mention
    with <number> ~ red|failing|failed|broken|open|unresolved ~ checks|tests|comments|jobs|builds|alerts|warnings|errors|pipelines
    over ~ objections|protests|warnings
    in spite of ~ warning|warnings|alert|alerts|reminder|reminders|objection|objections|advice|being|having|e-mail|e-mails|email|emails|checks|errors|messages|calls|texts
    despite ~ warning|warnings|alert|alerts|reminder|reminders|objection|objections|advice|runbook|being|having|instructions|instruction|request|requests|e-mail|e-mails|email|emails|checks|errors|message|messages|red|freeze|training|text|texts|call|calls|voicemail|page|pages|policy|ticket|tickets|tag|label|sign|notice|lock|placard|barrier|interlock|banner
    even though|if|when ~ say|tell|warn|remind|ask|know|reminder|runbook|calendar|documentation|checklist|policy|warning|alert|mention|state|require|forbid|demand|specify|advise|training
    though ~ say|tell|warn|remind|ask|know|mention|state|require|forbid|demand|specify|advise
    after being? <past> not? to
    after|although|though|despite be|having been? warn|tell|ask|remind|advise|instruct
    having been tell|ask|warn|remind|advise|instruct|inform|train|show
    against the|our|all|any|every|better|his|her|their|explicit|express|written|clear|standing|repeated|sound|strong? advice|plan|policy|rules|procedure|protocol|guidance|runbook|judgement|judgment|instructions|instruction|recommendation|recommendations|orders|wishes|will|warnings|warning
    contrary to
    in violation|breach|defiance|contravention|disregard|spite of ~ policy|rule|rules|procedure|freeze|agreement|protocol|instructions|warnings|runbook|guideline|guidelines
    tell|ask|warn|remind ~ twice|thrice|repeatedly|before|times|often
    no matter how|what|who
    , again
    anyway
    regardless
    nonetheless|nevertheless
    all the same
    anyhow
  `,
  hints: `
    although|though|despite
    in spite of
    even though
    still
    again
    deliberately
  `,
};
