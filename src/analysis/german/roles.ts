import { remembering } from '../remembering.ts';

/**
 * Nouns that a person is called by, masculine nominative singular; feminine forms, plurals and compounds
 * («Verteidigungsminister», «Ministerinnen») are derived.
 */
const masculine = `
Abgeordnete Abteilungsleiter Admiral Aktivist Analyst Angeklagte Angestellte Anführer Anwalt Arbeiter Arbeitgeber Arbeitnehmer Architekt
Arzt Astronaut Astronom Athlet Attentäter Augenzeuge Autor Bauer Beamte Beauftragte Befehlshaber Beobachter Berater Bewerber Bewohner
Biologe Bischof Botschafter Bundeskanzler Bürger Bürgermeister Chef Chefdiplomat Chefredakteur Chemiker Darsteller Dekan Demonstrant Designer
Dichter Diktator Diplomat Direktor Dirigent Drehbuchautor Entwickler Erfinder Erzbischof Ex-Präsident Experte Fachmann Fahrer Feldherr
Fischer Forscher Fotograf Fraktionschef Freund Funktionär Fußballer Gast Gegner General Generalsekretär Geistliche Geschäftsführer
Geschäftsmann Gewerkschafter Gouverneur Gründer Gutachter Händler Häftling Held Herausgeber Herrscher Historiker Infektiologe Ingenieur Inhaber
Insider Intendant Investor Journalist Jurist Jugendliche Kaiser Kanzler Kandidat Kanzlerkandidat Kapitän Kardinal Kaufmann Kollege Komiker
Kommandant Kommandeur Kommissar Komponist König Konservative Korrespondent Kritiker Kronprinz Künstler Landeshauptmann Landrat Landwirt Lehrer
Leiter Lobbyist Machthaber Maler Manager Mathematiker Mechaniker Meister Meteorologe Minister Ministerpräsident Mitarbeiter Mitglied Moderator
Monarch Mörder Mufti Musiker Nachbar Nachfolger Nationalspieler Oberbürgermeister Oberst Obmann Offizier Ökonom Oppositionsführer
Oppositionelle Papst Parlamentarier Parlamentspräsident Parteichef Partner Passagier Pastor Patient Pfarrer Philosoph Physiker Pilot Politiker
Politologe Polizist Präsident Premier Premierminister Priester Prinz Produzent Professor Programmierer Projektleiter Psychologe Publizist
Rebell Rebellenführer Rechtsanwalt Redakteur Referent Regierungschef Regierungssprecher Regisseur Reporter Revolutionsführer Richter Sänger
Schauspieler Schiedsrichter Schriftsteller Schüler Sekretär Senator Sieger Sohn Soldat Soziologe Spezialist Spieler Spitzenkandidat Sportler Sprecher
Staatsanwalt Staatschef Staatsmann Staatsoberhaupt Staatspräsident Staatssekretär Statthalter Stellvertreter Stratege Student Stürmer Taliban Täter Techniker
Teilnehmer Terrorist Torwart Trainer Unterhändler Unternehmer Unternehmenssprecher Unterstützer Urheber Vater Verdächtige Verfasser Verfassungsschützer
Verhandlungsführer Verleger Verteidiger Vertraute Vertreter Verwandte Veteran Virologe Vize Vizekanzler Vizepräsident Vorgänger Vorsitzende
Vorstand Vorstandschef Vorstandssprecher Vorstandsvorsitzende Wächter Wähler Weltmeister Wirtschaftsweise Wissenschaftler Witwer Zeuge Zar
Bruder Ehemann Mann Junge Herr Enkel Onkel Neffe Cousin Ehepartner Konzernchef Bankier Banker Makler Ministerialdirektor Amtsinhaber Amtskollege
Bevollmächtigte Rentner Pensionär Ratsherr Landrat Stadtrat Gemeinderat Bezirksrat Kirchenrat Hydrologe Epidemiologe Theologe Geologe
Archäologe Zoologe Ornithologe Klimatologe Politikwissenschaftler Volkswirt Gastwirt Betriebswirt Forstwirt Winzer Bäcker Metzger Imker Jäger
Förster Pfleger Erzieher Auszubildende Handwerker Ermittler Kläger Beklagte Torschütze Rettungssanitäter Wehrführer Pädagoge Dramaturg
Außenminister Chirurg Notarzt Retter Feuerwehrmann Landsmann Sozialdemokrat Christdemokrat Liberale Grüne Republikaner Demokrat Linke`;
const feminine = `Frau Mutter Schwester Tochter Ehefrau Königin Kaiserin Witwe Tante Nichte Äbtissin Nonne Dame Prinzessin Kauffrau Fachfrau
Geschäftsfrau Obfrau Rätin Krankenschwester Hebamme Feuerwehrfrau Staatsfrau`;
const plural = `Leute Eltern Geschwister Experten Beamten Kaufleute Fachleute Eheleute Landsleute`;

export type RoleKind = 'male' | 'female' | 'plural';

const heads = new Map<string, RoleKind>([
  ...masculine
    .trim()
    .split(/\s+/)
    .map((word) => [word.toLowerCase(), 'male'] as const),
  ...feminine
    .trim()
    .split(/\s+/)
    .map((word) => [word.toLowerCase(), 'female'] as const),
  ...plural
    .trim()
    .split(/\s+/)
    .map((word) => [word.toLowerCase(), 'plural'] as const),
]);
const SHORTEST_TAIL = 4;
/** Short ones that no other word ends in. */
const PLAIN_TAILS = new Set(['arzt', 'chef', 'frau']);
const LONGEST_ROLE = 60;

function listed(word: string): RoleKind | null {
  const exact = heads.get(word);
  if (exact) return exact;
  for (let start = 2; start <= word.length - SHORTEST_TAIL; start++) {
    const tail = word.slice(start);
    const kind = heads.get(tail);
    if (kind && (tail.length > SHORTEST_TAIL || word[start - 1] === '-' || PLAIN_TAILS.has(tail)))
      return kind;
  }
  return null;
}

const endings: readonly (readonly [RegExp, string, RoleKind | null])[] = [
  [/innen$/, '', 'plural'],
  [/nen$/, '', 'plural'],
  [/in$/, '', 'female'],
  [/in$/, 'e', 'female'],
  [/(?:es|s)$/, '', null],
  [/en$/, '', null],
  [/n$/, '', null],
  [/e$/, '', 'plural'],
  [/er$/, 'e', null],
  [/ärztin$/, 'arzt', 'female'],
  [/anwältin$/, 'anwalt', 'female'],
  [/anwälte$/, 'anwalt', 'plural'],
  [/ärzte$/, 'arzt', 'plural'],
  [/rätin$/, 'rat', 'female'],
];

/** What a noun says of the person called by it, in any case and number; null where it names no person. */
export const roleKind = remembering((form): RoleKind | null => {
  if (form.length > LONGEST_ROLE) return null;
  const word = form.toLowerCase();
  const exact = listed(word);
  if (exact) return exact;
  for (const [ending, instead, kind] of endings) {
    const base = ending.test(word) ? listed(word.replace(ending, instead)) : null;
    if (base) return kind ?? base;
  }
  return null;
});
