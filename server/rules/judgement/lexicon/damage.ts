import type { AdverseClass } from './adverseClass';

/** Breaking things and doing them wrongly. */
export const damageAndError: AdverseClass = {
  verbs: `
    face-plant faceplant derp nerf biff flop torch ding prang total bonk bungle flunk botch bungle bodge fumble fluff flub muff bork goof err blunder slip screw foul cock muddle mangle mishandle mismanage
    misapply misroute mislabel misspell misfile mistime mistype miskey misconfigure misdiagnose misuse misalign miscount
    misallocate misassign mispronounce mistranslate miscopy misspell misprint misclick mis-click mis-type mis-key
    mis-read mis-configure mis-set mis-cable mis-tag mis-enter fat-finger fat-thumb break wreck ruin trash nuke clobber
    destroy sabotage endanger jeopardise jeopardize imperil corrupt cripple hose brick wedge torpedo derail decimate
    obliterate vandalise vandalize demolish devastate shred squander waste lose spoil maul butcher louse ruin cause
    hard-code hardcode leak doze violate compromise bust smash
  `,
  adjectives: `
    mistaken erroneous wrong incorrect faulty accidental inadvertent unintentional unintended botched bungled fumbled
    clumsy ham-fisted ham-handed cack-handed heavy-handed maladroit disastrous catastrophic ruinous calamitous
    needless unnecessary avoidable preventable unforced fatal fateful improper inappropriate
  `,
  nouns: `
    mistake error blunder slip slip-up typo misstep goof gaffe howler cock-up cockup screw-up screwup fumble mishap
    fat-finger mis-click misclick mistyping mix-up botch bodge bungle clanger boo-boo mess hash fiasco shambles debacle
    bungling stumble snafu
  `,
  phrases: `
    check|commit|push|post|paste|publish|upload|share|e-mail|email ~ key|keys|password|passwords|secret|secrets|credentials|credential|token|tokens|cookie|cookies ~ into|to|on|in|with
    drop the ball
    make ~ mistake|mess|hash|pig|error|blunder|typo|balls
    make things|matters|it|everything worse
    get it|this|that|them|the ~ wrong|upside|backwards|muddled
    get ~ wrong
    mix|muddle|cock|screw|foul|mess|balls|louse|gum|cocked|slip ~ up
    fat finger
    put ~ in the wrong
    bring ~ down
    bring ~ ~ to its|his|her|their knees
    bring ~ to a halt|standstill
    knock ~ out|offline|over
    knock out|offline|over|down
    take ~ down|out|offline with|for|when|because|by|,|.
    lock ~ out
    lock ~ everybody|everyone|us out
    blow ~ away|up|through
    wipe ~ out
    trip over
    spill ~ on|over
    finger|fingers slip|slipping|slipped
    copy|copied and? paste|pasted
    paste|pasted ~ into|in ~ prod|production|live|wrong|public|issue|root|main|master
    leave ~ in|with|behind ~ debug|state|mess
    set ~ on fire
    burn ~ down
  `,
  adjuncts: `
    press|push|hit|click|pull|pick|choose|select|take|open|use|enter|type|run|edit|flip|cut|delete|restart|unplug|copy|connect|load|send|swap|upload|attach|drain|paste|apply|call|order|ship|deploy|revoke|mark|close|page|scan|tag|book|feed ~ wrong
    by|in|through mistake|accident|error|carelessness
    the wrong way|side|thing|one|order|place|file|row|column|button|table round|around|up?
    in the wrong
    one|a row|line|column|zero|digit|decimal too|low|high|many|few|short
    of all things|times|days|places
    yet again
    once again|more
    predictably|inexplicably
    merrily|cheerfully|knowingly|unwittingly|unknowingly|single-handedly|singlehandedly|absently|idly|blindly|unadvisedly
  `,
};
