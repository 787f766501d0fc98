import { roleKind } from './roles.ts';
import type { ItemRange, ReadUnit } from './subjects.ts';

/** Last parts of nouns for bodies that speak. */
const bodies =
  /(?:agentur|amt|ämter|anstalt|armee|arzt|bank|behörde|behörden|botschaft|bund|bundesrat|bundestag|bündnis|club|delegation|dienst|dienste|firma|firmen|fraktion|führung|gericht|gesellschaft|gewerkschaft|gewerkschaften|gremium|gruppe|gruppen|hersteller|initiative|institut|justiz|kammer|kirche|koalition|kollegium|komitee|kommission|konzern|konferenz|kritiker|magazin|medien|ministerium|ministerien|militär|nato|opposition|organisation|organisationen|parlament|partei|parteien|polizei|präsidium|presse|rat|regierung|regierungen|republik|seite|sender|senat|stadt|staatsanwaltschaft|stiftung|team|union|universität|unternehmen|verband|verbände|verein|vereinigung|verlag|verwaltung|zeitschrift|zeitung|zeitungen|zentrale|zentralrat|zentrum|leitung|verteidigung|anklage|wehr|bevölkerung|branche|industrie|wirtschaft|gemeinde|bahn|airline|junta|rebellen|taliban|hamas|hisbollah|milizen|truppen|spitze|flügel|vorstand|fans|gemeinschaft|staaten|länder|staat|land|vatikan|quellen|kreise|stimmen|beobachter|analysten|meteorologen|anhänger|gegner|befürworter|veranstalter|betreiber|anbieter|macher|bericht|studie|urteil|gutachten)$/;

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
  return (
    roleKind(head.token.form) !== null ||
    bodies.test(head.lower) ||
    (!head.token.listed && head.token.noun === 0)
  );
}
