import { about, daysAfter, monthsAfter, namedMonth, weekday, weeksAfter, yearsAfter } from '../calendar.ts';
import type { TimeLexicon, TimeRule } from '../time-rules.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthPattern =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.';
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdayPattern = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const numerals = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const numeralPattern = String.raw`\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve`;

const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const weekdayNumber = (name: string): number => weekdays.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const numeral = (word: string): number =>
  /^\d/.test(word) ? Number(word) : Math.max(numerals.indexOf(word.toLowerCase().replace(/^an?$/, 'one')), 0);
const words = (source: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`, 'gu');
const lead = '(?:[Oo]n |[Ss]ince |[Uu]ntil |[Bb]y |[Ff]rom )?';

const rules: readonly TimeRule[] = [
  {
    pattern: words(String.raw`${lead}(${monthPattern}) (\d{1,2})(?:st|nd|rd|th)?, (\d{4})`),
    resolve: ([, month = '', day = '', year = '']) => ({
      year: Number(year),
      month: monthNumber(month),
      day: Number(day),
      isAbout: false,
    }),
    isAbsolute: true,
  },
  {
    pattern: words(String.raw`${lead}(\d{1,2})(?:st|nd|rd|th)? (${monthPattern}) (\d{4})`),
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
      String.raw`(?:[Ii]n |[Ss]ince |[Uu]ntil |[Bb]y )?(?:early |mid-|late )?(${monthPattern}) (\d{4})`,
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
      String.raw`(?:[Ii]n |[Ss]ince |[Uu]ntil |[Bb]y )(?:early |mid-|late |the (?:spring|summer|autumn|fall|winter) of )?((?:19|20)\d\d)`,
    ),
    resolve: ([, year = '']) => ({ year: Number(year), month: null, day: null, isAbout: false }),
    isAbsolute: true,
  },
  {
    pattern: words(String.raw`${lead}(${monthPattern}) (\d{1,2})(?:st|nd|rd|th)?(?!,? \d{4})`),
    resolve: ([, month = '', day = ''], { article }) => namedMonth(article, monthNumber(month), Number(day)),
  },
  {
    pattern: words(String.raw`${lead}(\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthPattern})(?! \d{4})`),
    resolve: ([, day = '', month = ''], { article }) => namedMonth(article, monthNumber(month), Number(day)),
  },
  {
    pattern: words(
      String.raw`(?:[Ii]n |[Ss]ince |[Uu]ntil |[Bb]y )(?:early |mid-|late )?(${monthPattern})(?! \d)`,
    ),
    resolve: ([, month = ''], { article }) => namedMonth(article, monthNumber(month), null),
  },
  {
    pattern: words('[Tt]oday|[Tt]onight'),
    resolve: (_, { article }) => (article.day === null ? about(article) : article),
  },
  { pattern: words('[Yy]esterday|[Ll]ast night'), resolve: (_, { article }) => daysAfter(article, -1) },
  { pattern: words('[Tt]omorrow'), resolve: (_, { article }) => daysAfter(article, 1) },
  {
    pattern: words('(?:[Oo]n )?[Tt]he (?:day before|previous day)|[Aa] day earlier'),
    resolve: (_, { article, lastDay }) => (lastDay ? daysAfter(lastDay, -1) : about(article)),
  },
  {
    pattern: words(
      `(?<!(?:[Ll]ast|[Nn]ext) )(?:(?:[Oo]n|[Ss]ince|[Uu]ntil|[Bb]y) |[Ll]ate |[Ee]arly )?(${weekdayPattern})(?: (?:morning|afternoon|evening|night))?`,
    ),
    resolve: ([, name = ''], { article, isFuture }) =>
      isFuture ? about(article) : weekday(article, weekdayNumber(name), 'back'),
  },
  {
    pattern: words(`[Ll]ast (${weekdayPattern})`),
    resolve: ([, name = ''], { article }) => weekday(daysAfter(article, -1), weekdayNumber(name), 'back'),
  },
  {
    pattern: words(`[Nn]ext (${weekdayPattern})`),
    resolve: ([, name = ''], { article }) => weekday(article, weekdayNumber(name), 'forward'),
  },
  {
    pattern: words('[Ll]ast week(?:end)?|[Tt]he (?:past|previous) week'),
    resolve: (_, { article }) => weeksAfter(article, -1),
  },
  { pattern: words('[Nn]ext week(?:end)?'), resolve: (_, { article }) => weeksAfter(article, 1) },
  { pattern: words('[Tt]his week(?:end)?|[Oo]ver the weekend'), resolve: (_, { article }) => about(article) },
  {
    pattern: words(
      `(?:[Ii]n |[Oo]ver )?[Tt]he (?:last|past) (?:(?:${numeralPattern}|few|several) )?(?:days|weeks)|(?:[Ii]n )?[Rr]ecent (?:days|weeks)`,
    ),
    resolve: (_, { article }) => about(article),
  },
  { pattern: words('[Ll]ast month'), resolve: (_, { article }) => monthsAfter(article, -1) },
  { pattern: words('[Nn]ext month'), resolve: (_, { article }) => monthsAfter(article, 1) },
  { pattern: words('[Tt]his month'), resolve: (_, { article }) => monthsAfter(article, 0) },
  { pattern: words('[Ll]ast year'), resolve: (_, { article }) => yearsAfter(article, -1) },
  { pattern: words('[Nn]ext year'), resolve: (_, { article }) => yearsAfter(article, 1) },
  { pattern: words('[Tt]his year'), resolve: (_, { article }) => yearsAfter(article, 0) },
  {
    pattern: words(`(${numeralPattern}) days? ago`),
    resolve: ([, count = ''], { article }) => daysAfter(article, -numeral(count)),
  },
  {
    pattern: words(`(${numeralPattern}) weeks? ago`),
    resolve: ([, count = ''], { article }) => weeksAfter(article, -numeral(count)),
  },
  {
    pattern: words(`(${numeralPattern}) months? ago`),
    resolve: ([, count = ''], { article }) => ({ ...monthsAfter(article, -numeral(count)), isAbout: true }),
  },
  {
    pattern: words(`(${numeralPattern}) years? ago`),
    resolve: ([, count = ''], { article }) => ({ ...yearsAfter(article, -numeral(count)), isAbout: true }),
  },
];

export const englishTimes: TimeLexicon = {
  trigger: new RegExp(
    String.raw`\d|${monthPattern}|${weekdayPattern}|day|night|week|month|year|tomorrow|Tomorrow`,
  ),
  rules,
  future: /(?<!\p{L})(?:will|would|plans? to|set to|scheduled|expected to|upcoming|next)(?!\p{L})/u,
};
