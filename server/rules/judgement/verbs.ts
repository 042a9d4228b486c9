/**
 * Verbs by what they say of the person who is their subject. All in the infinitive. A verb that is in none of these
 * tables says nothing about fault: to merge, restart, page or investigate is what people do all day.
 */

/** Saying it of somebody says that they did it badly, or did not do what was theirs to do. */
export const faultVerbs: ReadonlySet<string> = words(`
  forget neglect overlook ignore disregard miss botch bungle bodge fumble fluff flub muck muddle mess screw foul cock
  goof blunder err misread mistype miskey misconfigure misjudge mistake misunderstand misinterpret mishandle mismanage
  misapply misplace misroute mislabel misspell miscalculate misdiagnose misuse mis-type mis-key mis-read mis-configure
  mis-set fat-finger fat-thumb hard-code hardcode nuke trash clobber wreck ruin sabotage endanger jeopardise jeopardize
  underestimate overestimate misremember break bypass circumvent sidestep shirk dodge evade dither procrastinate dawdle panic
  fiddle wonder tinker meddle tamper slack snooze oversleep shrug downplay rubber-stamp rubberstamp rush gamble bluff refuse
  withhold conceal violate breach disobey contravene squander waste dismiss nod scribble skim sneak slip swap-up
  short-circuit shortcut override overrule steamroll bulldoze blow flout defy snub stonewall brick bork bork-up hose
  cripple mangle corrupt derail undermine compromise cause fail skip omit jump-the-gun cut-corners
  gloss leak expose doze drag dump-on copy-paste copypaste hack cowboy yolo improvise
`);

/** Doing it to a system is harmful or not depending on to what, how and why. */
export const harmfulVerbs: ReadonlySet<string> = words(`
  delete remove drop wipe erase purge truncate overwrite kill disable silence mute revoke unplug pull stop terminate
  destroy disconnect detach comment deactivate suppress override force flush trigger crash shut switch turn cut lock
  discard lose empty scrap scrub zero clear reformat format repartition uninstall deprovision cancel interrupt abort
  snooze acknowledge whitelist hotfix hot-patch hotpatch hot-fix reboot bounce insist assume guess abandon
  decline postpone defer delay stall block hold publish approve click press promise shelve park deny yank unhook
  power reroute
`);

/** Finding, telling and repairing: the wrong, broken or missing thing is then what they dealt with, not what they did. */
export const repairVerbs: ReadonlySet<string> = words(`
  find identify notice discover spot see detect fix repair correct revert restore rectify investigate report
  confirm suspect mention tell ask page rename rerun roll replace diagnose recognise recognize realise realize trace locate
  pinpoint flag raise resolve debug troubleshoot mitigate rebuild patch remedy reproduce isolate unblock undo review inspect
  check explain describe document point announce inform alert note observe determine conclude establish verify
  catch uncover highlight figure learn hear say write post add work clean recover remove rollback roll-back
  escalate declare join acknowledge apologise apologize thank suggest propose recommend warn
`);

/** Not to see or to know is what the world was like; not to act is what the writer holds against somebody. */
export const passiveExperience: ReadonlySet<string> = words(`
  know have see need want experience observe find get receive lose be expect affect understand realise realize think feel
  hear seem appear own exist work suffer become belong mean remain believe recall remember own come arrive connect
  agree like enjoy require deserve contain include involve happen matter cost last depend anticipate foresee predict
  recognise recognize suspect identify cause impact change lead result influence use
`);

/** Only people do these: with such a verb a name or a department is people. */
export const humanVerbs: ReadonlySet<string> = words(`
  forget neglect tell ask promise approve sign decide push merge deploy commit assume believe think agree insist refuse
  bother hope complain argue admit apologise apologize claim say suggest propose talk chat discuss debate write read
  escalate press click type paste log-in go walk drive sleep eat leave hurry rush panic guess gamble plan schedule
  review rubber-stamp wave hand misread misjudge misunderstand overlook neglect underestimate let sit botch bungle
  fat-finger wonder cut treat supply order buy hire train teach learn try test-drive demo try delegate assign volunteer
  hard-code comment edit tweak bump pull unplug swap set configure misconfigure run announce inform notify communicate
  want know prefer choose opt pick like care mind
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
