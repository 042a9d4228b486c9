import type { AdverseClass } from './adverseClass';

/** Done by halves. */
export const lowEffort: AdverseClass = {
  verbs: `
    half-ass half-arse phone-in wing eyeball vibe-code skimp skim slack shirk coast rubber-stamp rubberstamp botch bodge fudge bluff half-ass improvise copy-paste
    phone-in cobble skive scrimp stint skirt hot-patch kludge jury-rig
  `,
  adjectives: `
    lazy idle workshy work-shy slothful slovenly shoddy slapdash slipshod half-baked half-hearted half-assed half-arsed
    half-cocked half-finished rubber-stamp rubber-stamped perfunctory cursory superficial token minimal scrappy
    quick-and-dirty rough-and-ready lousy crappy crap rubbish sloppy haphazard lacklustre lackluster uninspired
    unambitious minimum-effort copy-and-paste copy-paste back-of-the-envelope desultory listless
  `,
  nouns: `
    laziness sloppiness idleness sloth slovenliness shoddiness corner-cutting shortcut short-cut hack bodge botch kludge
    rush-job half-measure rubber-stamping
  `,
  phrases: `
    cut corners|a
    take ~ shortcut|shortcuts|short-cut|short-cuts|way|gamble|chance|chances|risk|risks|flyer|punt
    do|did ~ bare|minimum|half|halfheartedly|least
    do only|half|barely
    the bare minimum
    call ~ it a day|done|good|enough
    good enough for
    only|just|merely|barely|hardly write|wrote|said|looked|skimmed|clicked|commented|glanced|read|nodded|shrugged|put|left|typed|replied|skim
    give ~ a glance|thumbs-up|thumbs|once-over|cursory|quick
    put|give|gave a|an? 👍|thumbs-up|lgtm|tick|checkmark
    sign|signs|signed off on? a|the|it|without|something|whatever|blind|unread|after
    sign|approve|accept|merge|stamp whatever|anything|everything|blindly|blind|unread|unseen
    click|clicked approve|merge|yes|ok|deploy|through|continue|accept|next|away
    tick|ticked ~ box|boxes
    go|going through the motions
    phone it in
    count on others|luck
    run|test|tested|check|checked|ran|tried only|just the
    the happy path
    settle for
    had one job
    not|n't feel like
    choose|opt|decide|elect|prefer not to
    decide|vote against
    comment out
    and? that was it|that|all
  `,
  adjuncts: `
    out of laziness|habit|convenience|impatience|boredom|spite|carelessness|frustration|ignorance|pride|fear|greed|malice|vanity|sheer|pure|sloppiness
    for no good|apparent|obvious? reason
    for reasons best|unknown|only
    for his|her|their own? convenience|sake|benefit|glory|bonus|career
    to save himself|herself|themselves|time|effort|face
    just to <past>|see|get|save|avoid|be
    to make his|her|their numbers|quota|life|bonus|deadline
    so as to
    like a cowboy|maniac|fool|child|madman|amateur|kindergarten|circus
    any|either old how
    whatever order|way he|she|they like|please|fancy|want
    out of thin air
  `,
  hints: `
    half of|the
  `,
};
