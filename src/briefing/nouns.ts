import type { Language } from '../article/article.ts';
import { listed } from './function-words.ts';

/** Endings of nouns for what is done: «Lieferungen», *announcement*. */
const ending: Readonly<Record<Language, RegExp>> = {
  de: /ung(?:en)?$/u,
  en: /.{3}(?:tion|sion|ment|ing)s?$/u,
};

/** The same endings on what is always there, so that everybody knows which is meant. */
const lasting: Readonly<Record<Language, RegExp>> = {
  de: /(?:regier|führ|verwalt|zeit|stift|leit|besatz|bevölker|siedl|abteil|wohn)ung/iu,
  en: /^(?:administration|apartment|association|building|coalition|commission|constitution|corporation|department|evening|federation|foundation|government|institution|mission|morning|nation|opposition|organi[sz]ation|parliament|population|prosecution|station)s?$/u,
};

/** Nouns for what happens or is said that no ending gives away. */
const events: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: listed(`
    Abbruch Abkommen Absage Anfrage Angebot Angebote Angriff Angriffe Anklage Anlass Anschlag Antrag Anträge Antwort
    Aufruf Ausbruch Auslöser Aussage Aussagen Beitrag Bericht Berichte Beschluss Beschlüsse Besuch Brand Brief Debatte
    Einsatz Entwurf Ereignis Ereignisse Ergebnis Ergebnisse Explosion Fall Feuer Fund Gesetz Gespräch Gespräche Grund
    Gründe Gutachten Idee Klage Klagen Kritik Maßnahme Maßnahmen Plan Pläne Projekt Protest Proteste Prozess Reform
    Schreiben Schritt Schritte Sperre Streit Studie Suche Tat Taten Treffen Überfall Unfall Unglück Urteil Verbot
    Verdacht Verfahren Vergleich Verkauf Vertrag Vorfall Vorfälle Vorgang Vorhaben Vorschlag Vorschläge Vorstoß Vorwurf
    Vorwürfe Wechsel Zusage Zusammenstoß Zwischenfall
  `),
  en: listed(`
    accident accidents allegations appeal approval arrest arrests attack attacks attempt ban bid bill blast case change
    changes charge charges claim claims clashes collapse comments complaint complaints crash crime cuts deal debate
    defeat delay dispute effort efforts event events fight fire idea incident incidents increase law lawsuit letter
    measure measures move order plan plans policy probe problem project proposal proposals protest protests purchase
    quake raid rally reason reform reforms remarks removal report request response result results review row rules
    scene scheme search speech step steps strike strikes study suit survey talks test tests threat threats trial trip
    verdict video visit vote warning win
  `),
};

/** A definite article and one word, with nothing behind it that says which is meant, at the beginning. */
const bare: Readonly<Record<Language, RegExp>> = {
  de: /^(?:(?:dass|weil|wenn) )?(?:der|die|das|den|dem|des) (?<noun>[A-ZÄÖÜ]\p{Ll}+)(?= \p{Ll})(?! (?:des|von|vom|zu[rm]?|für|über|gegen|ins?|im|am|ans?|auf|aus|beim?|mit|ohne|zwischen|nach|um|unter|vor|dass|(?:d|ein|sein|ihr)er|(?:ein|sein|ihr)es)(?!\p{L}))/iu,
  en: /^(?:(?:that|because|if) )?the (?<noun>\p{Ll}+) (?:(?:also|then|now|later|only|first|still|already) )?(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|came|comes|took|takes|began|begins|left|leaves|drew|made|makes|follows|brought|brings|led|leads|means|meant|sent|saw|found|shows|showed|\p{Ll}+ed)(?!\p{L})/iu,
};

/** The noun that a text begins with as if one knew already which is meant: «die Lieferungen», *the move*; else null. */
export function nounTakenAsKnown(text: string, language: Language): string | null {
  const noun = bare[language].exec(text)?.groups?.noun;
  if (noun === undefined || lasting[language].test(noun)) return null;
  return ending[language].test(noun) || events[language].has(noun) ? noun : null;
}
