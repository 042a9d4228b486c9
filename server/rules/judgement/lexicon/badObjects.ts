/** What was wrong with what somebody handled, one phrase a line. */
export const badObjects: readonly string[] = lines(`
  the|a|an? wrong
  incorrect|erroneous|faulty|broken|buggy|flawed|untested|unreviewed|unapproved|unvetted|half-baked|half-finished|botched|dodgy|sloppy|bogus|unsafe|insecure
  a bad|poor|poorly|badly
  bad|faulty change|config|commit|code|deploy|deployment|release|query|migration|configuration|value|build|push|merge|patch|script|update|rule|data|assumption|call|decision
  typo
`);

/** What makes it worse, but is no reproach alone. */
export const worseObjects: readonly string[] = lines(`
  in order to
  the other way round|around
  of course
  naturally|surprise
  needless to say
  unfortunately|sadly|regrettably|clearly|obviously|apparently|evidently
  not|n't fully|really|quite? aware|sure
  have|has since left|quit|departed
  take|turn|switch|shut ~ down|offline|out|off
  production|prod|live
  the entire|whole
  uncommitted|unfinished|incomplete|stale|obsolete|expired|plaintext|plain-text|debug
  too many|few|much|little|late|early|long|soon
`);

function lines(list: string): readonly string[] {
  return list.trim().split(/\n\s*/);
}
