import { WEEKEND, WORKDAYS } from '../recurrence.ts';

/** A part of a day. */
export interface DayPart {
  /** Its time where none is said. */
  readonly usual: string;
  /** From which to which hour a time that is said with it is meant twelve hours later: «abends um 8». */
  readonly late: readonly [number, number] | null;
}

/** What a word can be in a recurrence. */
export type Word =
  | { readonly kind: 'days'; readonly weekdays: readonly number[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ordinal'; readonly value: number }
  | { readonly kind: 'clock'; readonly minutes: number }
  | { readonly kind: 'often'; readonly minutes: number }
  | { readonly kind: 'part'; readonly part: DayPart }
  /** Half of what is said (7:30) or half before it, as in German (6:30). */
  | { readonly kind: 'half'; readonly before: boolean }
  | { readonly kind: 'quarters'; readonly count: number }
  | { readonly kind: 'weeks'; readonly every: number }
  | {
      readonly kind:
        | 'every'
        | 'other'
        | 'and'
        | 'to'
        | 'from'
        | 'past'
        | 'before'
        | 'minute'
        | 'hour'
        | 'day'
        | 'week'
        | 'month'
        | 'once'
        | 'except'
        | 'filler';
    };

/** Letters as everybody types them: lower case, without umlauts in either spelling, marks and apostrophes. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’`´]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/([aou])e/g, '$1')
    .replaceAll(/[–—‑−]/g, '-');

const part = (usual: string, late: DayPart['late'] = null): Word => ({ kind: 'part', part: { usual, late } });

/** German and English side by side; a person may mix them. */
const WORDS: readonly (readonly [Word, string])[] = [
  [{ kind: 'days', weekdays: [1] }, 'montag montags mo monday mondays mon'],
  [{ kind: 'days', weekdays: [2] }, 'dienstag dienstags di tuesday tuesdays tue tues'],
  [{ kind: 'days', weekdays: [3] }, 'mittwoch mittwochs mi wednesday wednesdays wed'],
  [{ kind: 'days', weekdays: [4] }, 'donnerstag donnerstags do thursday thursdays thu thur thurs'],
  [{ kind: 'days', weekdays: [5] }, 'freitag freitags fr friday fridays fri'],
  [{ kind: 'days', weekdays: [6] }, 'samstag samstags sonnabend sonnabends sa saturday saturdays sat'],
  [{ kind: 'days', weekdays: [7] }, 'sonntag sonntags so sunday sundays sun'],
  [
    { kind: 'days', weekdays: WORKDAYS },
    'werktag werktags werktage werktagen werktäglich wochentag wochentags wochentage wochentagen arbeitstag arbeitstags arbeitstage arbeitstagen weekday weekdays workday workdays',
  ],
  [{ kind: 'days', weekdays: WEEKEND }, 'wochenende wochenenden wochenends weekend weekends'],
  [{ kind: 'every' }, 'jeden jede jedes jeder jedem alle every each all'],
  [{ kind: 'other' }, 'other'],
  [{ kind: 'and' }, 'und and sowie plus'],
  [{ kind: 'to' }, 'bis to until till through thru'],
  [{ kind: 'from' }, 'von zwischen ab from between starting'],
  [{ kind: 'past' }, 'nach past after'],
  [{ kind: 'before' }, 'vor'],
  [{ kind: 'minute' }, 'minute minuten minutes min mins'],
  [{ kind: 'hour' }, 'stunde stunden std hour hours hr hrs h'],
  [{ kind: 'day' }, 'tag tage tagen tages täglich tagtäglich day days daily'],
  [{ kind: 'week' }, 'woche wochen wöchentlich week weeks weekly'],
  [{ kind: 'month' }, 'monat monate monaten monats monatlich month months monthly'],
  [{ kind: 'often', minutes: 60 }, 'stündlich hourly'],
  [{ kind: 'often', minutes: 30 }, 'halbstündlich'],
  [{ kind: 'often', minutes: 15 }, 'viertelstündlich viertelstunde'],
  [
    { kind: 'weeks', every: 2 },
    'zweiwöchentlich zweiwöchig vierzehntägig vierzehntäglich fortnightly fortnight biweekly',
  ],
  [{ kind: 'half', before: true }, 'halb'],
  [{ kind: 'half', before: false }, 'halbe halben half'],
  [{ kind: 'quarters', count: 1 }, 'viertel quarter'],
  [{ kind: 'quarters', count: 3 }, 'dreiviertel'],
  [{ kind: 'clock', minutes: 12 * 60 }, 'noon midday'],
  [{ kind: 'clock', minutes: 0 }, 'midnight mitternacht mitternachts'],
  [part('08:00'), 'morgen morgens früh frühmorgens morning mornings'],
  [part('10:00'), 'vormittag vormittags'],
  [part('12:00', [1, 3]), 'mittag mittags'],
  [part('15:00', [1, 11]), 'nachmittag nachmittags afternoon afternoons'],
  [part('18:00', [1, 11]), 'abend abends evening evenings'],
  [part('22:00', [6, 11]), 'nacht nachts night nights'],
  [{ kind: 'except' }, 'außer ausgenommen ohne except without'],
  [{ kind: 'once' }, 'übermorgen tomorrow einmalig einmal once'],
  [{ kind: 'ordinal', value: 1 }, 'erste ersten erster erstes erstem first monatserste monatsersten'],
  [{ kind: 'ordinal', value: 2 }, 'zweite zweiten zweiter zweites zweitem second'],
  [{ kind: 'ordinal', value: 3 }, 'dritte dritten dritter drittes drittem third'],
  [{ kind: 'ordinal', value: 4 }, 'vierte vierten vierter viertes viertem fourth'],
  [{ kind: 'ordinal', value: 5 }, 'fünfte fünften fünfter fünftes fünftem fifth'],
  [{ kind: 'ordinal', value: -1 }, 'letzte letzten letzter letztes letztem last'],
  [
    { kind: 'filler' },
    'um am an im in at on the of der die das den dem des a ein eine einen einer uhr oclock immer jeweils zu zur gegen sharp punkt pünktlich always pro per time',
  ],
];

const NUMBERS: readonly string[] = [
  'null zero',
  'eins one',
  'zwei zwo two',
  'drei three',
  'vier four',
  'fünf five',
  'sechs six',
  'sieben seven',
  'acht eight',
  'neun nine',
  'zehn ten',
  'elf eleven',
  'zwölf twelve',
  'dreizehn thirteen',
  'vierzehn fourteen',
  'fünfzehn fifteen',
  'sechzehn sixteen',
  'siebzehn seventeen',
  'achtzehn eighteen',
  'neunzehn nineteen',
  'zwanzig twenty',
];

const known = new Map<string, Word>([
  ...WORDS.flatMap(([word, spellings]) => spellings.split(' ').map((one) => [fold(one), word] as const)),
  ...NUMBERS.flatMap((spellings, value) =>
    spellings.split(' ').map((one): [string, Word] => [fold(one), { kind: 'number', value }]),
  ),
  [fold('dreißig'), { kind: 'number', value: 30 }],
  ['thirty', { kind: 'number', value: 30 }],
]);

const COMPOUND = /^(?<day>\p{L}+?)(?<part>morgens?|vormittags?|nachmittags?|abends?|mittags?|fruh)$/u;

/** What a folded word is, one slip allowed; «montagabend» is two. Null: no word of a recurrence. */
export function wordsOf(folded: string): readonly Word[] | null {
  const word = known.get(folded);
  if (word !== undefined) return [word];
  const { day = '', part: of = '' } = COMPOUND.exec(folded)?.groups ?? {};
  const [weekday, time] = [known.get(day), known.get(of)];
  if (weekday?.kind === 'days' && time !== undefined) return [weekday, time];
  const slip = nearest(folded);
  return slip === null ? null : [slip];
}

/** Shorter words are too near to each other. */
const SLIP_LENGTH = 5;

function nearest(folded: string): Word | null {
  if (folded.length < SLIP_LENGTH) return null;
  const meant = new Set<Word>();
  for (const [spelling, word] of known)
    if (spelling.length >= SLIP_LENGTH && isOneSlip(folded, spelling)) meant.add(word);
  const [only] = meant;
  return meant.size === 1 && only !== undefined ? only : null;
}

/** Whether one letter is missing, too many, another, or two neighbours are swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
