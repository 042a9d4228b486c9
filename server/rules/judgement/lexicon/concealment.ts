import type { AdverseClass } from './adverseClass';

/** Not telling, telling late, telling what is not so. */
export const concealment: AdverseClass = {
  verbs: `
    conceal hide withhold obscure obfuscate disguise falsify fabricate fudge doctor cheat lie deceive mislead misinform
    misrepresent bluff feign pretend whitewash hush gloss sugar-coat sugarcoat embellish exaggerate backdate deny clam
    stonewall ghost evade equivocate prevaricate hedge fib sneak smuggle sandbag gaslight
  `,
  adjectives: `
    secretive evasive dishonest disingenuous deceitful untruthful furtive underhand underhanded devious cagey shifty
    tight-lipped close-lipped unforthcoming uncommunicative two-faced unannounced surreptitious
    clandestine covert stealthy
  `,
  nouns: `
    concealment cover-up coverup dishonesty secrecy deceit evasiveness evasion lie lies secretiveness miscommunication
    non-communication
  `,
  phrases: `
    tell|told us|me|them|him|her|anyone|anybody|everyone nothing|little|late|half
    only told|tell|mentioned|informed|reported
    tell|told ~ lie|lies|story|stories
    keep ~ to|within|among themselves|himself|herself|their|his|her
    keep quiet|silent|mum|schtum|shtum|stumm|secret|tight-lipped|stum
    keep ~ quiet|secret|hidden|under|back
    keep ~ in the dark
    keep|leave ~ guessing|hanging|dark
    stay silent|quiet|mum|schtum
    fall|go|went silent|quiet|dark
    say|said nothing|little|nowt
    see nothing
    write|wrote ~ nothing
    tell|inform|notify|warn|ask|consult|alert|mention ~ nobody|noone|no-one|none|zero
    tell|inform|notify|warn|ask|consult no one|body|soul
    breathe ~ word
    cover|covers|covered ~ up
    cover ~ tracks|traces
    hush|paper|gloss ~ up|over
    play ~ down
    hold|held back ~ information|details|news|facts|truth|findings|log|logs|report|results|that
    hold|held ~ information|details|news|facts|truth|findings|log|logs|report|results ~ back|from
    admit|own|owned ~ until|only|after|later
    only admit|told|said|mentioned|confessed
    make up
    behind <who> back|backs
    behind his|her|their|our|everyone 's? back|backs
    behind closed doors
    under the radar|table|carpet|rug
    bury ~ in|under
    shut|clam up
    fob ~ off
    deny|denied that|it|having|any|everything|all
    let ~ believe|think|assume
    neglect|fail|forget|omit to tell|inform|mention|notify|warn|communicate
    claim ~ to|that|have|it
  `,
  hints: 'quietly\nsilently',
};
