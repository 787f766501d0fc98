import { englishCountries } from '../../../analysis/english/countries.ts';
import { germanCountries } from '../../../analysis/german/countries.ts';
import { foldedWords } from '../../../analysis/names.ts';
import { soughtTerms } from '../../../analysis/terms.ts';

/** German words of the news and what they are in English, so that a question in one language finds articles in the other. */
const pairs = `
Januar january
Februar february
März march
Mai may
Juni june
Juli july
Oktober october
Dezember december
Abkommen agreement/deal
Angriff attack
Angabe information
anklagen accuse
Armee army
Arzt doctor
Ausrüstung equipment
Außenminister foreign minister
Bank bank
Bauer farmer
Beziehung relation/ties
Bombe bomb
Brücke bridge
Bündnis alliance
Bürgermeister mayor
Container container
Demonstration protest
Drohne drone
Entscheidung decision
Erdbeben earthquake
erwarten expect
Feuer fire
Flüchtling refugee
Flugzeug plane/aircraft
Freundschaft friendship
Frieden peace
Gefangener prisoner
Geld money
Gericht court
Gesetz law
Gespräch talk
Gewerkschaft union
Grenze border
Hafen harbour/port
Haushalt budget
Hilfe aid/help
Impfung vaccination
Infrastruktur infrastructure
Klima climate
Koalition coalition
Krankenhaus hospital
Krieg war
Krise crisis
Land country
Lehrer teacher
Lieferung delivery/shipment
Militär military
Munition ammunition/munition
Opfer victim
Partei party
Polizei police
Präsident president
Preis price
Rakete missile/rocket
Regierung government
Reise trip/journey/visit
Reform reform
Rücktritt resignation
Sanktion sanction
Schaden damage
Schiff ship
Schule school
Sicherheit security/safety
Sitzung meeting
Soldat soldier/troop
Sprecher spokesman/spokesperson
Staat state
Stadt city/town
Steuer tax
Strom power/electricity
Student student
Technologie technology
Test test
Tod death
Treffen meeting
Übung exercise/drill
Unfall accident/crash
Unternehmen company
Urteil verdict/ruling
Verhandlung negotiation
Verletzter injured
Vertrag treaty/contract
Waffe weapon/arms
Wahl election
Wasser water
Wirtschaft economy
Zug train
`;

/** What is a kind of something, or is called so by others: who asks for weapons wants missiles too, but not the other way round. */
const kinds = `
Waffe weapon arms: Rakete Munition Bombe Panzer Drohne Gewehr Pistole Haubitze Marschflugkörper Militärausrüstung Rüstungsgüter missile rocket ammunition munition bomb tank drone rifle gun howitzer weaponry
Schiff ship: Frachter Tanker Fähre Boot vessel freighter tanker ferry boat
Flugzeug plane aircraft: Jet Bomber Hubschrauber Maschine jet bomber helicopter airliner
Fahrzeug vehicle: Auto Wagen Lastwagen Panzer car truck lorry tank
Streik strike: Ausstand Warnstreik Arbeitsniederlegung walkout stoppage
ausfallen cancel: streichen absagen scrap
Chef boss chief: Vorsitzender Leiter Direktor chairman head director
Getreide grain: Weizen Mais Mehl wheat corn maize
Soldat soldier: Truppe troop
Krankenhaus hospital: Klinik clinic
Kosten cost: Preis price
`;

const byKind = new Map<string, readonly string[]>();
for (const line of kinds.trim().split('\n')) {
  const [names = '', listed = ''] = line.split(': ');
  for (const name of names.split(' ')) for (const key of keysOf(name)) byKind.set(key, listed.split(' '));
}

/** What is a kind of what was typed. */
export const kindsOf = (typed: string): string[] => [
  ...new Set(keysOf(typed).flatMap((key) => byKind.get(key) ?? [])),
];

const groups: readonly (readonly string[])[] = [
  ...pairs
    .trim()
    .split('\n')
    .map((line) => {
      const { german = '', english = '' } = /^(?<german>\S+) (?<english>.+)$/.exec(line)?.groups ?? {};
      return [german, ...english.split('/')];
    }),
  ...countries(),
];

/** Names and adjectives of each country in both languages. */
function countries(): string[][] {
  const byCode = new Map<string, string[]>();
  for (const line of `${germanCountries.trim()}\n${englishCountries.trim()}`.split('\n')) {
    const [code = '', names = '', adjectives = ''] = line.split('|');
    const words = [names, adjectives].flatMap((list) => list.split('/')).filter((word) => word !== '');
    byCode.set(code, [...(byCode.get(code) ?? []), ...words]);
  }
  return [...byCode.values()];
}

const others = new Map<string, readonly string[]>();
for (const group of groups)
  for (const word of group)
    for (const key of keysOf(word)) others.set(key, [...(others.get(key) ?? []), ...group]);

/** A name of several words is found by the first of them: a question is read word by word. */
function keysOf(word: string): string[] {
  return soughtTerms(word.split(/\s/, 1)[0] ?? '');
}

/** What else a word or a country may be called, in either language. */
export const otherWords = (typed: string): string[] => [
  ...new Set(keysOf(typed).flatMap((key) => others.get(key) ?? [])),
];

/** Nouns of verbs and verbs of nouns: «Lieferung» for «liefern», «delivery» for «deliver». */
export function kindred(word: string): string[] {
  const folded = foldedWords(word).join('');
  const german = folded.replace(/ung(?:en)?$/, '');
  const root = folded.replace(/^ge(?=.{4})/, '').replace(/(?:en|n|te?n?|t)$/, '');
  const english = folded.replace(/(?:ies|ied)$/, 'y').replace(/(?:ed|ing|s)$/, '');
  const bare = english.replace(/(?:y|al|ment|ation|ion)$/, '');
  return [
    ...(german === folded ? [`${root}ung`] : [`${german}en`, `${german}n`]),
    ...['', 'e', 'y', 'al', 'ment', 'ion', 'ation'].map((ending) => bare + ending),
  ].filter((one) => one.length > SHORTEST);
}

const SHORTEST = 4;
