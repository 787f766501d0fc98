import { remembering } from '../remembering.ts';
import { roleKind } from './roles.ts';
import type { ItemRange, ReadUnit } from './subjects.ts';

/** Last parts of nouns for bodies that speak. */
const bodies =
  /(?:agentur|amt|ämter|anstalt|armee|arzt|bank|behörde|behörden|botschaft|bund|bundesrat|bundestag|bündnis|club|delegation|dienst|dienste|firma|firmen|fraktion|führung|gericht|gesellschaft|gewerkschaft|gewerkschaften|gremium|gruppe|gruppen|hersteller|initiative|institut|justiz|kammer|kirche|koalition|kollegium|komitee|kommission|konzern|konferenz|kritiker|magazin|medien|ministerium|ministerien|militär|nato|opposition|organisation|organisationen|parlament|partei|parteien|polizei|präsidium|presse|rat|regierung|regierungen|republik|seite|sender|senat|stadt|staatsanwaltschaft|stiftung|team|union|universität|unternehmen|verband|verbände|verein|vereinigung|verlag|verwaltung|zeitschrift|zeitung|zeitungen|fernsehen|kabinett|ausschuss|gerichtshof|tribunal|jury|allianz|liga|föderation|administration|präsidentschaft|redaktion|klinik|hochschule|akademie|luftwaffe|marine|lobby|stab|rundfunk|radio|seiten|kampagne|portal|blatt|blog|website|webseite|zentrale|zentralrat|zentrum|leitung|verteidigung|anklage|wehr|bevölkerung|branche|industrie|wirtschaft|gemeinde|bahn|airline|junta|rebellen|taliban|hamas|hisbollah|milizen|truppen|spitze|flügel|vorstand|fans|gemeinschaft|staaten|länder|staat|land|vatikan|quellen|kreise|stimmen|beobachter|analysten|meteorologen|anhänger|gegner|befürworter|veranstalter|betreiber|anbieter|macher|bericht|studie|urteil|gutachten)$/;

/** Last parts of nouns for people who are asked and heard, but bear no office. */
const people =
  /(?:kenner|schützer|rechtler|ermittler|fahnder|anwohner|anrainer|bewohner|betreiber|hersteller|helfer|mediziner|pfleger|erzieher|pädagoge|theologe|archäologe|geologe|biologe|statistiker|kläger|antragsteller|beschwerdeführer|separatist|islamist|extremist|blogger|hacker|nutzer|leser|zuschauer|zuhörer|mieter|vermieter|käufer|verkäufer|verbraucher|steuerzahler|entführer|geiselnehmer|demonstrant|insasse|kunde|rabbiner|imam|ajatollah|scheich|emir|sultan|gelehrte|delegierte|gesandte|angehörige|überlebende|betroffene|geschädigte|hinterbliebene|beschuldigte|inhaftierte|befragte|verantwortliche|beteiligte|eingeweihte)(?:n|en|r|s|in|innen)?$/;

/** Whether a noun, in lower case, names a body that speaks or people who are heard. */
export const isBodyOrPeople = remembering((word) => bodies.test(word) || people.test(word));

const indefinite = /^(?:ein|kein)e[rs]?$/;

/** Whether a phrase can name somebody who speaks: a name, a role or a body. */
export function isAgent(unit: ReadUnit, range: Pick<ItemRange, 'first'>): boolean {
  const phrase = unit.phrases.find((one) => one.first === range.first);
  const head = phrase ? unit.items[phrase.head] : undefined;
  if (!phrase || !head?.token) return false;
  if (phrase.kind === 'pronoun') return /^(?:er|sie|dieser|diese|wir|ich)$/.test(head.lower);
  if (
    phrase.kind === 'name' ||
    unit.items.slice(phrase.head, phrase.last).some((item) => item.token?.tag === 'PROPN')
  )
    return true;
  const owner = indefinite.test(head.lower)
    ? unit.phrases.find((one) => one.first === phrase.last)
    : undefined;
  if (owner) return isAgent(unit, owner);
  return (
    roleKind(head.token.form) !== null ||
    isBodyOrPeople(head.lower) ||
    (!head.token.listed && head.token.noun === 0)
  );
}
