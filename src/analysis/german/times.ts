import { about, daysAfter, monthsAfter, namedMonth, weekday, weeksAfter, yearsAfter } from '../calendar.ts';
import type { TimeLexicon, TimeRule } from '../time-rules.ts';

const months = [
  'januar',
  'februar',
  'märz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
];
const monthPattern =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const weekdays = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'];
const weekdayPattern = 'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag';
const dayTime = '(?:s?(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht))?';
const past = 'vergangene|letzte|vorige|zurückliegende';
const coming = 'kommende|nächste';
const numerals = [
  'null',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const numeralPattern = String.raw`\d{1,3}|eine[mnr]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf`;

const monthNumber = (name: string): number =>
  name.toLowerCase() === 'jänner' ? 1 : months.indexOf(name.toLowerCase()) + 1;
const weekdayNumber = (name: string): number =>
  name.toLowerCase() === 'sonnabend' ? 6 : weekdays.indexOf(name.toLowerCase()) + 1;
const numeral = (word: string): number =>
  /^\d/.test(word)
    ? Number(word)
    : Math.max(numerals.indexOf(word.toLowerCase().replace(/^eine[mnr]?$/, 'ein')), 0);
const words = (source: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`, 'gu');

const rules: readonly TimeRule[] = [
  {
    pattern: words(
      String.raw`(?:[Aa]m |[Ss]eit (?:dem )?|[Bb]is (?:zum )?|[Vv]om |[Zz]um |[Dd]em |[Dd]en )?(\d{1,2})\. ?(${monthPattern}) (\d{4})`,
    ),
    resolve: ([, day = '', month = '', year = '']) => ({
      year: Number(year),
      month: monthNumber(month),
      day: Number(day),
      isAbout: false,
    }),
    isAbsolute: true,
  },
  {
    pattern: words(
      String.raw`(?:[Aa]m |[Ss]eit (?:dem )?|[Bb]is (?:zum )?|[Vv]om |[Zz]um )?(\d{1,2})\.(\d{1,2})\.(\d{4})`,
    ),
    resolve: ([, day = '', month = '', year = '']) => ({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      isAbout: false,
    }),
    isAbsolute: true,
  },
  {
    pattern: words(
      String.raw`(?:[Ii]m |[Ss]eit |[Bb]is |[Aa]nfang |[Mm]itte |[Ee]nde |[Vv]om |[Zz]um )?(${monthPattern}) (\d{4})`,
    ),
    resolve: ([, month = '', year = '']) => ({
      year: Number(year),
      month: monthNumber(month),
      day: null,
      isAbout: false,
    }),
    isAbsolute: true,
  },
  {
    pattern: words(
      String.raw`(?:[Ii]m Jahre? |[Ss]eit (?:dem Jahr )?|[Bb]is (?:zum Jahr )?|[Ii]m (?:Frühjahr|Frühling|Sommer|Herbst|Winter) |[Aa]nfang |[Mm]itte |[Ee]nde )((?:19|20)\d\d)`,
    ),
    resolve: ([, year = '']) => ({ year: Number(year), month: null, day: null, isAbout: false }),
    isAbsolute: true,
  },
  {
    pattern: words(
      String.raw`(?:[Aa]m |[Ss]eit dem |[Bb]is zum |[Vv]om |[Zz]um |[Dd]em |[Dd]en )?(\d{1,2})\. ?(${monthPattern})(?! \d{4})`,
    ),
    resolve: ([, day = '', month = ''], { article }) => namedMonth(article, monthNumber(month), Number(day)),
  },
  {
    pattern: words(`(?:[Ii]m |[Ss]eit |[Bb]is |[Aa]nfang |[Mm]itte |[Ee]nde )(${monthPattern})(?! \\d{4})`),
    resolve: ([, month = ''], { article }) => namedMonth(article, monthNumber(month), null),
  },
  {
    pattern: words('[Hh]eute|[Aa]n diesem Tag'),
    resolve: (_, { article }) => (article.day === null ? about(article) : article),
  },
  { pattern: words('[Gg]estern|[Gg]estrigen Tag'), resolve: (_, { article }) => daysAfter(article, -1) },
  { pattern: words('[Vv]orgestern'), resolve: (_, { article }) => daysAfter(article, -2) },
  { pattern: words('[Üü]bermorgen'), resolve: (_, { article }) => daysAfter(article, 2) },
  {
    pattern: words('[Aa]m Vortag|[Tt]ags zuvor|[Aa]m Tag zuvor'),
    resolve: (_, { article, lastDay }) => (lastDay ? daysAfter(lastDay, -1) : about(article)),
  },
  {
    pattern: words(
      `(?:[Aa]m |[Ss]eit |[Bb]is |[Vv]om |[Zz]um |[Ii]n der Nacht (?:zum|auf) |[Aa]b )(?:frühen |späten )?(${weekdayPattern})${dayTime}`,
    ),
    resolve: ([, name = ''], { article, isFuture }) =>
      isFuture ? about(article) : weekday(article, weekdayNumber(name), 'back'),
  },
  {
    pattern: words(`(?:[Aa]m |[Dd]en |[Ss]eit )?(?:${past})[nm] (${weekdayPattern})${dayTime}`),
    resolve: ([, name = ''], { article }) => weekday(daysAfter(article, -1), weekdayNumber(name), 'back'),
  },
  {
    pattern: words(`(?:[Aa]m |[Dd]en |[Aa]b )?(?:${coming})[nm] (${weekdayPattern})${dayTime}`),
    resolve: ([, name = ''], { article }) => weekday(article, weekdayNumber(name), 'forward'),
  },
  {
    pattern: words(`(?:[Ii]n der |[Ss]eit )?(?:${past})n? Woche`),
    resolve: (_, { article }) => weeksAfter(article, -1),
  },
  {
    pattern: words(`(?:[Ii]n der )?(?:${coming})n? Woche`),
    resolve: (_, { article }) => weeksAfter(article, 1),
  },
  { pattern: words('(?:[Ii]n )?[Dd]ieser? Woche'), resolve: (_, { article }) => about(article) },
  {
    pattern: words(
      `(?:[Ii]n den |[Ss]eit )?(?:${past}|[Vv]ergangene|[Ll]etzte)n (?:(?:${numeralPattern}|paar|wenigen) )?(?:Tagen?|Wochen)`,
    ),
    resolve: (_, { article }) => about(article),
  },
  { pattern: words('[Aa]n diesem Wochenende|[Aa]m Wochenende'), resolve: (_, { article }) => about(article) },
  {
    pattern: words(`(?:[Aa]m )?(?:${past})[nm]? Wochenende`),
    resolve: (_, { article }) => weeksAfter(article, -1),
  },
  {
    pattern: words(`(?:[Aa]m )?(?:${coming})[nm]? Wochenende`),
    resolve: (_, { article }) => weeksAfter(article, 1),
  },
  {
    pattern: words(`(?:[Ii]m )?(?:${past})[nm] Monat`),
    resolve: (_, { article }) => monthsAfter(article, -1),
  },
  {
    pattern: words(`(?:[Ii]m )?(?:${coming})[nm] Monat`),
    resolve: (_, { article }) => monthsAfter(article, 1),
  },
  {
    pattern: words('[Ii]n diesem Monat|[Dd]iesen Monat'),
    resolve: (_, { article }) => monthsAfter(article, 0),
  },
  {
    pattern: words(`(?:[Ii]m |[Ss]eit )?(?:${past})[ns] Jahr|[Ii]m Vorjahr`),
    resolve: (_, { article }) => yearsAfter(article, -1),
  },
  {
    pattern: words(`(?:[Ii]m )?(?:${coming})[ns] Jahr`),
    resolve: (_, { article }) => yearsAfter(article, 1),
  },
  { pattern: words('[Ii]n diesem Jahr|[Dd]ieses Jahr'), resolve: (_, { article }) => yearsAfter(article, 0) },
  {
    pattern: words(`[Vv]or (${numeralPattern}) Tag(?:en)?`),
    resolve: ([, count = ''], { article }) => daysAfter(article, -numeral(count)),
  },
  {
    pattern: words(`[Vv]or (${numeralPattern}) Wochen?`),
    resolve: ([, count = ''], { article }) => weeksAfter(article, -numeral(count)),
  },
  {
    pattern: words(`[Vv]or (${numeralPattern}) Monat(?:en)?`),
    resolve: ([, count = ''], { article }) => ({ ...monthsAfter(article, -numeral(count)), isAbout: true }),
  },
  {
    pattern: words(`[Vv]or (${numeralPattern}) Jahr(?:en)?`),
    resolve: ([, count = ''], { article }) => ({ ...yearsAfter(article, -numeral(count)), isAbout: true }),
  },
];

export const germanTimes: TimeLexicon = {
  trigger: new RegExp(
    String.raw`\d{4}|\d\.|${monthPattern}|${weekdayPattern}|[Tt]ag|Woche|Monat|Jahr|[Hh]eute|gestern|Gestern|morgen`,
  ),
  rules,
  future: /(?<!\p{L})(?:wird|werden|soll|sollen|will|wollen|kommenden|nächsten)(?!\p{L})/u,
};
