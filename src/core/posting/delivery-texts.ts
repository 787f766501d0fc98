import type { Language } from '../../article/article.ts';
import type { Delivery, Reason, Stage } from '../../schedule/ledger.ts';
import type { Texts } from '../language.ts';
import { spokenInstant, spokenTime } from './instants.ts';
import type { PlatformName } from './poster.ts';

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

const explanations = {
  queued: {
    de: 'Noch in der Warteschlange: es geht hinaus, sobald es an der Reihe ist.',
    en: 'Still in the queue: it goes out as soon as it is its turn.',
  },
  gone: {
    de: 'Diesen Kanal gibt es nicht mehr, oder der Bot darf dort nicht posten.',
    en: 'This channel is gone, or the bot may not post there.',
  },
  down: {
    de: (platform: string, since: string) => `${platform} nimmt gerade nichts an (seit ${since}).`,
    en: (platform: string, since: string) => `${platform} takes nothing at the moment (since ${since}).`,
  },
  waiting: {
    de: (count: number) =>
      count === 1
        ? 'Ein Briefing wartet und geht hinaus, sobald es wieder geht.'
        : `${wordOf(count, 'de')} Briefings warten und gehen hinaus, sobald es wieder geht.`,
    en: (count: number) =>
      count === 1
        ? 'One briefing is waiting and goes out as soon as that is over.'
        : `${wordOf(count, 'en')} briefings are waiting and go out as soon as that is over.`,
  },
};

const COUNTS = {
  de: ['Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun', 'Zehn', 'Elf', 'Zwölf'],
  en: ['Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'],
};
const wordOf = (count: number, language: Language): string => COUNTS[language][count - 2] ?? String(count);

const PLATFORMS: Readonly<Record<PlatformName, string>> = { discord: 'Discord', slack: 'Slack' };

/** What Slack (its codes) and Discord (unknown channel, no access, no permission) say of a channel that is gone or closed. */
const GONE = /\b(?:channel_not_found|is_archived|not_in_channel|channel_is_archived|10003|50001|50013)\b/;

/**
 * In a sentence, what is not plain from what became of a delivery; null where nothing is.
 * @param others what else goes to its channel, itself included
 */
export function explanationText(
  { state, reason, detail, target }: Delivery,
  others: readonly Delivery[],
  zone: string,
  now: Temporal.Instant,
  language: Language,
): string | null {
  if (state === 'failed' && GONE.test(detail ?? '')) return explanations.gone[language];
  if (state !== 'due' || reason === 'quiet') return null;
  const waiting = others.filter((one) => one.state === 'due' && one.reason !== 'quiet');
  const [since] = waiting.flatMap(turnedAwayAt).toSorted((a, b) => Temporal.Instant.compare(a, b));
  if (since === undefined) return explanations.queued[language];
  const down = explanations.down[language](
    PLATFORMS[target.platform],
    spokenTime(since, now, zone, language),
  );
  return `${down} ${explanations.waiting[language](waiting.length)}`;
}

/** When the platform did not take it, where that is why it still waits. */
const turnedAwayAt = ({ reason, stages }: Delivery): Temporal.Instant[] =>
  reason === 'refused'
    ? stages.flatMap((stage) => (stage.what === 'put-off' && stage.reason === 'refused' ? [stage.at] : []))
    : [];
