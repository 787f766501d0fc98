import type { Language } from '../article/article.ts';
import type { Delivery, Reason, Stage } from '../schedule/ledger.ts';
import { spokenInstant, spokenTime } from './instants.ts';
import type { Texts } from './language.ts';

const states: Readonly<Record<Delivery['state'], Texts>> = {
  due: { de: 'wartet', en: 'waiting' },
  claimed: { de: 'wird gerade gepostet', en: 'being posted' },
  posted: { de: 'gepostet', en: 'posted' },
  nothing: { de: 'nicht gepostet', en: 'not posted' },
  missed: { de: 'ausgefallen', en: 'missed' },
  failed: { de: 'nicht gepostet', en: 'not posted' },
  dead: { de: 'aufgegeben', en: 'given up' },
  unknown: { de: 'nicht bekannt, ob es ankam', en: 'not known whether it arrived' },
};

const reasons: Readonly<Record<Reason, Texts>> = {
  late: { de: 'zu spät, um es noch zu posten', en: 'too late to be worth posting' },
  overtaken: { de: 'ein späterer Termin war auch schon fällig', en: 'a later time was due too by then' },
  paused: { de: 'der Plan war angehalten', en: 'the schedule was paused' },
  'called-off': { de: 'der Plan wurde gelöscht', en: 'the schedule was deleted' },
  quiet: { de: 'Ruhezeit', en: 'quiet hours' },
  'nothing-new': { de: 'nichts Neues', en: 'nothing new' },
  unanswerable: { de: 'die Befehlszeile geht nicht mehr', en: 'the command line no longer works' },
  refused: { de: 'die Plattform nimmt es nicht an', en: 'the platform does not take it' },
  unsure: {
    de: 'die Verbindung brach ab, und der Verlauf sagt es nicht',
    en: 'the connection broke, and the history does not tell',
  },
  broken: { de: 'bei uns ging etwas schief', en: 'something went wrong on our side' },
};

const stages: Readonly<Record<Stage['what'], Texts>> = {
  written: { de: 'eingetragen', en: 'written down' },
  asked: { de: 'von Hand verlangt', en: 'asked for by hand' },
  claimed: { de: 'in Arbeit genommen', en: 'taken up' },
  trying: { de: 'wird gesendet', en: 'being sent' },
  'put-off': { de: 'verschoben', en: 'put off' },
  'asked-again': { de: 'von Hand noch einmal verlangt', en: 'asked for again by hand' },
  posted: states.posted,
  nothing: states.nothing,
  missed: states.missed,
  failed: states.failed,
  dead: states.dead,
  unknown: states.unknown,
};

const because = (reason: Reason | null, detail: string | null, language: Language): string =>
  [...(reason === null ? [] : [reasons[reason][language]]), ...(detail === null ? [] : [detail])]
    .map((one) => `, ${one}`)
    .join('');

/** «Thu 26 Nov 07:30: not posted, nothing new since Wed 07:30» */
export const resultText = (
  { due, state, reason, detail }: Delivery,
  zone: string,
  language: Language,
): string =>
  `${spokenInstant(due, zone, language)}: ${states[state][language]}${because(reason, detail, language)}`;

/** «07:31 put off, the platform does not take it» */
export const stageText = (
  { at, what, reason, detail }: Stage,
  due: Temporal.Instant,
  zone: string,
  language: Language,
): string =>
  `${spokenTime(at, due, zone, language)} ${stages[what][language]}${because(reason, detail, language)}`;
