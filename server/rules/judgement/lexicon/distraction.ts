import type { AdverseClass } from './adverseClass';

/** Elsewhere, in mind or in body. */
export const distraction: AdverseClass = {
  verbs: `
    daydream doze nap doomscroll gossip flirt slack skive bunk party moonlight gawp gawk
    sleepwalk drowse binge celebrate
  `,
  adjectives: `
    distracted preoccupied drunk hungover hung-over tipsy sleepy drowsy asleep half-asleep dozy inattentive tired bored
    absent-minded unfocused unfocussed stoned sloshed intoxicated inebriated jet-lagged
  `,
  nouns: 'distraction daydreaming boredom absenteeism drunkenness hangover idleness slacking',
  phrases: `
    on his|her|their ~ phone|mobile|break|lunch
    his|her|their ~ mind|thoughts|head|attention elsewhere|somewhere|wander|drift|on|was|were
    be|get busy|occupied|engrossed|absorbed chatting|playing|gossiping|partying|shopping|flirting|arguing|theorising|theorizing|celebrating|drinking|with|in
    zone|space|tune|doze|nod|drift out|off
    switch off .|,|;|during|in|after|halfway
    fall|fell asleep
    sleep|slept through|on
    sleep|slept in .|,|;|and|again|until|that
    snooze ~ through
    sleep off
    half listen|listened|listening|asleep|awake
    watch|watched|watching ~ football|match|film|movie|netflix|tv|telly|series|game|youtube
    play|played|playing|scroll|scrolling|shopping|gaming ~ phone|games|football|instagram|tiktok|facebook|youtube|cards|chess|candy|solitaire|on|reddit
    think|dream|dreaming about|of ~ holiday|weekend|lunch|home|vacation|pension
    more interested|concerned|busy|worried in|about|with
    be chatting|gossiping|playing|gaming|shopping|sunbathing|snoring
    at|in|to the|a|his|her|their|some? <noun>? party|pub|bar|beach|gym|cinema|movies|barbecue|bbq|golf|concert|disco|hairdresser|mall|casino|races
    stay|stayed at|in|on ~ pub|bar|bed|gym|party|sofa|couch|bed
    finish|finished his|her|their ~ first|one-to-one|lunch|coffee|meal|game|dinner|crossword|book|beer|cigarette
    too|so|already drunk|hungover|tired|busy|sleepy|bored|stoned to
    too much to drink
    his|her|their phone|pager|mobile|radio|notifications|laptop off|muted|silenced|unplugged|dead|silent|elsewhere
    with|had|left|switched|turned ~ phone|pager|mobile off|on|silent|muted
    miles away
    asleep at
    out to lunch
    off his|her|their|with game|fairies
  `,
};
