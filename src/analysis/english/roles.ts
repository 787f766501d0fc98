/** Nouns that a person is called by, in the singular; a plural in -s belongs to each. After a thesaurus. */
const EITHER = `
  academic accountant activist actor administrator adviser advisor advocate agent aide ally ambassador analyst anchor
  apprentice architect artist assassin assistant associate astronaut athlete attorney author banker baron biographer
  biologist bishop blogger boss broker businessperson candidate captain cardinal celebrity ceo chair chairperson
  challenger chancellor chef chemist chief citizen cleric clerk coach colleague collector colonel columnist comedian
  commander commentator commissioner composer conductor consultant contender contractor coordinator coroner
  correspondent counsel counselor counterpart critic curator dancer dealer dean defendant defender delegate democrat
  demonstrator dentist deputy designer detective developer dictator diplomat director dissident doctor donor
  economist editor educator employee employer engineer entrepreneur envoy executive expert farmer fighter filmmaker
  financier founder general goalkeeper governor graduate guard guest head historian host hostage immigrant incumbent
  inspector instructor insurgent interpreter interviewer inventor investigator investor journalist judge juror justice
  lawmaker lawyer leader lecturer legislator leader lieutenant lobbyist mathematician manager mayor mechanic mediator
  member merchant migrant militant minister moderator musician narrator negotiator nominee novelist nurse observer
  officer official operator opponent organizer owner painter parent parliamentarian participant partner passenger
  pastor patient performer philanthropist philosopher photographer physician physicist pilot pioneer player playwright
  plaintiff poet politician pollster pontiff pope preacher premier presenter president priest prisoner producer
  professor programmer promoter prosecutor protester psychiatrist psychologist publisher rabbi rapper rebel refugee
  registrar reporter representative republican researcher resident retiree reviewer rival ruler sailor scholar scientist
  screenwriter sculptor secretary senator sergeant shareholder sheriff singer skipper soldier speaker specialist
  spokesperson star stockbroker strategist student successor suspect superintendent supporter surgeon survivor teacher
  technician teenager terrorist tourist trader trainer translator treasurer tycoon veteran vice-president victim voter
  whistleblower winner witness worker writer youth zoologist person billionaire millionaire mogul nominee
  frontrunner legislator conservative liberal socialist moderate
`;
const FEMALE = `
  actress aunt baroness bride businesswoman chairwoman congresswoman councilwoman countess daughter duchess empress
  girl girlfriend grandmother heiress heroine hostess lady mother niece policewoman priestess princess queen
  saleswoman sister spokeswoman stepmother waitress widow wife woman anchorwoman assemblywoman
`;
const MALE = `
  alderman assemblyman boy boyfriend brother businessman chairman clergyman congressman councilman count duke emperor
  father fireman fisherman gentleman grandfather gunman heir hero king lord man monk nephew policeman prince salesman
  son spokesman statesman stepfather uncle waiter widower anchorman husband baron
`;
const PLURALS = `men women wives people policemen policewomen gunmen businessmen spokesmen spokeswomen chairmen
  congressmen congresswomen councilmen clergymen salesmen statesmen firemen fishermen aldermen children attorneys-general`;

export interface Role {
  readonly gender: 'female' | 'male' | null;
  readonly number: 'singular' | 'plural';
}

const roles = new Map<string, Role>();
for (const [list, gender] of [
  [EITHER, null],
  [FEMALE, 'female'],
  [MALE, 'male'],
] as const) {
  for (const noun of wordsOf(list)) {
    roles.set(plural(noun), { gender: null, number: 'plural' });
    roles.set(noun, { gender, number: 'singular' });
  }
}
for (const noun of wordsOf(PLURALS)) roles.set(noun, { gender: null, number: 'plural' });

/** What a noun says of the person it stands for; null where it stands for none. */
export function roleOf(noun: string): Role | null {
  return roles.get(noun.toLowerCase()) ?? null;
}

function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/);
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
