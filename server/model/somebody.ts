import { firstNames, namesThatAreWords } from './roles';

const initials = /^[A-Z]{2,3}(?:[ ,/&]+[A-Z]{2,3})*$/;
const name = /^\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}[\p{Ll}.'’-]*){0,2}$/u;
const handle = /^@[\w./-]+$/;
const team = /^(?:the\s+)?[\p{L}\d &/-]{2,40}\steam$|^team\s[\p{L}\d &/-]{2,30}$/iu;

/** Where somebody is expected: a handle, a name of one to three words, a team, or initials; a technology is none. */
export function isPerson(value: string): boolean {
  const words = value.trim();
  if (handle.test(words) || team.test(words)) return true;
  return (
    (name.test(words) || initials.test(words)) &&
    !words.split(/[ ,/&]+/).some((word) => noPerson.has(word.toLowerCase()))
  );
}

/** `Ana, Ben` and `@ana / @ben`: everybody who is named between the commas. */
export function arePeople(value: string): boolean {
  return value.split(/,\s*|\s+(?:\/|&|and|\+)\s+/).every(isPerson);
}

/**
 * Where nothing says that somebody is meant: a handle, a team, a name that begins with a known first name. `Ana`,
 * `Ana Silva` and `Platform team`, and neither `Monitoring` nor `Load Balancer`.
 */
export function isKnownPerson(value: string): boolean {
  const words = value.trim();
  if (handle.test(words) || team.test(words)) return true;
  const first = words.split(/\s/)[0]?.toLowerCase() ?? '';
  return name.test(words) && !noPerson.has(first) && isFirstName(first);
}

export function isFirstName(word: string): boolean {
  const lower = word.toLowerCase();
  return givenNames.has(lower) || firstNames.has(lower) || namesThatAreWords.has(lower);
}

/** "TBD", "unassigned", "?": somebody has still to be found. */
export function namesNobody(owner: string): boolean {
  return /^\W*(?:tb[acd]|to be (?:decided|determined|confirmed|assigned)|unassigned|unknown|nobody(?: yet)?|none|n\/?a)?\W*$/i.test(
    owner,
  );
}

/** What stands in parentheses or behind a dash in items without being anybody. */
const noPerson: ReadonlySet<string> = new Set(
  `ai alb api asap aws azure bug build ci cd chrome cli cpu db dns docker done ec2 eks elb email eta etc faq fix gcp git github gitlab
   gke go golang google gpu grafana helm high http https iam infra ios ip java jenkins jira kafka kpi kubernetes linux low medium
   monday tuesday wednesday thursday friday saturday sunday linear logs maybe minor mongo mvp mysql new nginx node none ok ongoing oom
   open optional os pagerduty poc postgres pr prod production prometheus python qa ram rbac rds redis ref rest rust s3 see sentry
   service sla sli slo slack sql ssh ssl staging status tbc tbd terraform test tls todo traefik ttl uat ui url vm vpc wip yes zookeeper
   prevention detection mitigation process monitoring documentation testing tooling critical urgent short-term long-term`.split(
    /\s+/,
  ),
);

/** First names that are frequent in several countries. In lower case. */
const givenNames: ReadonlySet<string> = new Set(
  `aaron abdul abigail adam adrian ahmed aisha akira alan alba albert alejandro aleksandr alessandro alex alexander alexandra alexis
   alfred ali alice alicia alina alison allison alyssa amanda amit amy ana anastasia anders andrea andreas andrei andrew andy
   anders angela anika anita anja anjali anne annika antoine anton antonio anya arjun arnaud arthur arun asha ashley astrid
   axel ayesha bart beatrice benjamin bernard bertrand bianca björn bogdan boris brandon brenda brian bruno camila camille
   carla carlos carolina casey cathy cecilia cedric celia charles charlie charlotte chen chloe chris christina christine
   christoph christopher claire clara claudia claudio colin connor cristian cristina cyril damian damien dan daniel daniela
   danielle danny darius darren dave david deborah deepak denis dennis derek dev diana diego dimitri dmitri dmitry dominic
   dominik dorothy doug douglas duncan dylan eduardo edwin eileen elena eleanor eli elias ella ellen emil emilia emilie
   emily emma enrique eric erik erika erin ethan eugene eva evan evelyn farah fatima federico felix fernanda fernando fiona
   florian francesca francesco francisco francois françois fred frederic frederik frida gabriel gabriela gary gavin geoff
   george gerard giovanni giulia gordon graham greg gregory guillaume gustav gustavo hannah hans haruto hassan helen helena
   hiroshi hugo hussein ian igor ilya imran ines ingrid irene irina isabel isabella ivan ivana jackie jacob jacques jaime
   jake jakob jakub james jamie jan jana janet janine jason javier jeff jeffrey jenna jennifer jenny jeremy jeroen jesse
   jessica jim jin joan joana joanna joao joão joel johan johanna johannes jonas jonathan jorge jose josé josef joshua juliana
   julia julie julien juliette julius jun jürgen justin justine kai karen karin karl karolina kate katerina katherine
   kathryn katie katrin kavita keith kenji kenneth kevin khalid kirsten klaus kristin kristina krzysztof kyle lara lars laura
   lauren laurent lea leah leila lena leon leonardo leonie leticia lewis li liam lin linda lindsay lisa liz logan lorenzo
   louis louise luca lucas lucy luis luisa lukas luke lydia madison magdalena maja manuel marcelo marco marcin marcus margaret
   maria mariana marie mario marion marius marta martha martina martine mateo mathias mathieu matteo matthew matthias
   maurice maxime maya megan mehmet mei melanie melissa mia micah michaela michal michelle miguel mihai mikael mikhail milan
   miriam mohamed mohammed monica monika morten nadia nancy naomi natalia natalie natasha nathan nathalie neha nele nguyen
   nicholas nico nicola nicolas nicole niels nikhil nikita nikolai nina nora nuno oleg oliver olivia olivier omar otto pablo
   paola paolo patricia patrick paula paulina paulo pavel pedro pete petra philipp philippe pierre piotr prakash priya rachel
   rafael rahul raj rajesh ralf rania raphael raquel rasmus ravi raymond rebecca renata renato ricardo riccardo rita robert
   roberto robin rodrigo rohan roland ronald rosa rosalie rowan ryan sabrina said sanjay sandra sana santiago sarah sasha
   satoshi sebastian selma sergei sergey sergio sharon shreya sid silvia simon simone sofia sonia sophia sophie stefan stefanie
   stephan stephanie stephen steven suresh susanne svenja sven sylvia takashi tamara tanja tanya tara tariq tatiana tessa theo
   thiago thibault tiago tim timothy tobias tomas tomasz tove tristan tyler ulrich umar ursula valentina valerie vanessa
   vasily vera vijay vikram viktor vincent vivian vladimir wei wilhelm william wolfgang xavier yan yannick yara yasmin yuki
   yuri yvonne zach zachary zara zoe zofia`.split(/\s+/),
);
