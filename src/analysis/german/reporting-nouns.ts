import type { Colour } from '../analysis.ts';
import { remembering } from '../remembering.ts';

/** Nouns that report, with what they say of the content. `source` ones stand with *nach*, *laut* and *zufolge*. */
const table: Readonly<Record<string, readonly [Colour, string]>> = {
  statement: [
    'neutral',
    `Aussage Äußerung Erklärung Mitteilung Meldung Bericht Angabe Information Darstellung Stellungnahme Bemerkung Hinweis
    Feststellung Bekanntgabe Botschaft Nachricht Begründung Antwort Argument Schilderung Auskunft Prognose Erkenntnis
    Schätzung Bewertung Beurteilung Einschätzung Zeugenaussage Fazit Ergebnis Schluss Kommentar Vorschlag Anregung Empfehlung
    Rat Bestätigung Formulierung Verdacht Theorie These Hypothese Gerücht Spekulation
    Ankündigung Agenturbericht Pressebericht`,
  ],
  assertion: ['distancing', 'Behauptung Unterstellung Legende'],
  opinion: [
    'believing',
    'Meinung Ansicht Auffassung Überzeugung Vermutung Annahme Glaube Standpunkt Vorstellung Sicht Erwartung',
  ],
  accusation: ['accusing', 'Vorwurf Anschuldigung Beschuldigung Anklage Kritik'],
  demand: [
    'demanding',
    'Befehl Anweisung Anordnung Weisung Auftrag Forderung Aufforderung Appell Aufruf Bitte Verlangen Antrag Mahnung Drängen Ultimatum',
  ],
  intention: ['announcing', 'Beschluss Entscheidung Entschluss Absicht Vorhaben Plan'],
  promise: ['promising', 'Versprechen Zusage Zusicherung Versicherung Garantie Zusicherungen'],
  warning: ['warning', 'Warnung'],
  threat: ['threatening', 'Drohung'],
  fear: ['fearing', 'Befürchtung Furcht Angst Sorge Besorgnis'],
  hope: ['wishing', 'Hoffnung Wunsch'],
  admission: ['conceding', 'Eingeständnis Geständnis Bekenntnis Zugeständnis'],
  denial: ['denying', 'Dementi Zweifel'],
  regret: ['criticising', 'Bedauern'],
};

const colourOfNoun = new Map<string, Colour>(
  Object.values(table).flatMap(([colour, nouns]) =>
    nouns
      .trim()
      .split(/\s+/)
      .map((noun) => [noun, colour] as const),
  ),
);

function singulars(form: string): string[] {
  return [
    form,
    form.replace(/(?:en|n|s|es|e)$/, ''),
    form.replace(/n$/, ''),
    form.replace(/(?:se|sse|ssen)$/, 's'),
    unUmlaut(form),
  ];
}

function unUmlaut(form: string): string {
  return form.replace(/ä([^äöü]*)en?$/, 'a$1').replace(/ü([^äöü]*)en?$/, 'u$1');
}

/** The colour of a noun that reports («Behauptung», «Vorwürfe»), also at the end of a compound; null for others. */
export const reportingNoun = remembering(
  (form): { readonly lemma: string; readonly colour: Colour } | null => {
    for (const lemma of singulars(form)) {
      const colour = colourOfNoun.get(lemma);
      if (colour) return { lemma, colour };
    }
    return null;
  },
);

/** Heads of phrases such as «nach Angaben der Polizei», «nach Einschätzung von Fachleuten». */
const sourceNoun =
  /^(?:\p{L}+-)?(?:sicht|\p{L}*(?:angaben?|aussagen?|worten|informationen?|berichte?n?|meinung(?:en)?|ansicht(?:en)?|auffassung(?:en)?|einschätzung(?:en)?|darstellung(?:en)?|erkenntniss?e?n?|mitteilung(?:en)?|meldung(?:en)?|schätzung(?:en)?|berechnung(?:en)?|überzeugung|äußerung(?:en)?|bekunden|auskunft|erklärung(?:en)?|gerüchten?|prognosen?|quellen?|studien?|umfragen?|vermutung(?:en)?|vorstellung(?:en)?|zeugenaussagen|kreisen|stellungnahmen?|feststellung(?:en)?|beobachtung(?:en)?|statistik(?:en)?|untersuchung(?:en)?|hochrechnung(?:en)?|recherchen?|zeugnis|lesart|ermessen|dafürhalten|wissen|agenturberichten|analysen?|bewertung|vorhersagen?|vernehmen|empfehlung(?:en)?|erfahrung(?:en)?|plänen|planungen|gutachten|zeitungsberichten|eingeständnis|ermittlungen|dokumente?n?|endergebnis(?:sen)?|beobachtern|experten|insidern|medien))$/iu;

export function isSourceNoun(form: string): boolean {
  return sourceNoun.test(form);
}
