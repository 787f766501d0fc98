import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/core/user-error.ts';
import { describeRecurrence } from '../../../src/schedule/describe.ts';
import { readRecurrence } from '../../../src/schedule/reading/read.ts';
import {
  EVERY_DAY,
  EVERY_MONTH,
  type Recurrence,
  recurrence,
  timeOf,
} from '../../../src/schedule/recurrence.ts';

/** A Tuesday. */
const today = Temporal.PlainDate.from('2026-11-24');
const said = (typed: string, language: 'de' | 'en' = 'de'): string =>
  describeRecurrence(readRecurrence(typed, today).recurrence, language);

describe('when something recurs, read in German or English', () => {
  test.each([
    ['every weekday 07:30', 'Montag bis Freitag um 07:30'],
    ['täglich um 7', 'täglich um 07:00'],
    ['montags und donnerstags 18:15', 'jeden Montag und Donnerstag um 18:15'],
    ['jeden letzten Freitag im Monat um 9', 'am letzten Freitag im Monat um 09:00'],
    ['every 2 hours between 8 and 20', 'alle 2 Stunden von 08:00 bis 20:00'],
    ['daily at 7am', 'täglich um 07:00'],
    ['werktags 7.30 Uhr', 'Montag bis Freitag um 07:30'],
    ['am 1. und 15. jedes Monats um 8', 'am 1. und 15. jedes Monats um 08:00'],
    ['alle 15 Minuten', 'alle 15 Minuten'],
    ['mo-fr 7:30', 'Montag bis Freitag um 07:30'],
    ['Mo, Mi, Fr 9.15', 'jeden Montag, Mittwoch und Freitag um 09:15'],
    ['Di+Do 18:15', 'jeden Dienstag und Donnerstag um 18:15'],
    ['9:00 every monday', 'jeden Montag um 09:00'],
    ['07:30', 'täglich um 07:30'],
    ['um 7 Uhr und 19 Uhr', 'täglich um 07:00 und 19:00'],
    ['täglich 0730', 'täglich um 07:30'],
    ['täglich 18h15', 'täglich um 18:15'],
    ['täglich 7 Uhr 30', 'täglich um 07:30'],
    ['Montag bis Freitag um halb acht', 'Montag bis Freitag um 07:30'],
    ['freitags um Viertel vor acht', 'jeden Freitag um 07:45'],
    ['fridays at half past seven', 'jeden Freitag um 07:30'],
    ['fridays at half seven', 'jeden Freitag um 07:30'],
    ['jeden Abend um 8', 'täglich um 20:00'],
    ['7 in the evening on sundays', 'jeden Sonntag um 19:00'],
    ['jeden Montagmorgen um 7', 'jeden Montag um 07:00'],
    ['every day at noon', 'täglich um 12:00'],
    ['12am daily', 'täglich um 00:00'],
    ['um 12 am Montag', 'jeden Montag um 12:00'],
    ['samstags und sonntags um zehn', 'jeden Samstag und Sonntag um 10:00'],
    ['täglich außer sonntags um 9', 'Montag bis Samstag um 09:00'],
    ['every weekday except Friday at 7', 'Montag bis Donnerstag um 07:00'],
    ['1st and third Monday 9:00', 'am ersten und dritten Montag im Monat um 09:00'],
    ['jeden zweiten Montag im Monat um 9', 'am zweiten Montag im Monat um 09:00'],
    ['last weekday of the month 4pm', 'am letzten Werktag (Montag bis Freitag) im Monat um 16:00'],
    ['last day of the month 5 p.m.', 'am letzten Tag jedes Monats um 17:00'],
    ['every other Tuesday at 9', 'alle 2 Wochen am Dienstag um 09:00'],
    ['14-tägig freitags um 10', 'alle 2 Wochen am Freitag um 10:00'],
    ['jede halbe Stunde', 'alle 30 Minuten'],
    ['stündlich von 8 bis 18 Uhr werktags', 'Montag bis Freitag stündlich von 08:00 bis 18:00'],
    ['every 90 minutes from 9am to 5pm', 'alle 90 Minuten von 09:00 bis 16:30'],
    ['alle drei Stunden ab 6', 'alle 3 Stunden von 06:00 bis 21:00'],
  ])('%s: %s', (typed, meant) => {
    expect(said(typed)).toBe(meant);
  });

  test.each([
    ['every wekday 7:30', 'every weekday at 07:30'],
    ['evrey monday 9', 'every Monday at 09:00'],
    ['taeglich um 7', 'every day at 07:00'],
    ['Donerstags 7:00 Uhr', 'every Thursday at 07:00'],
    ['WERKTAGS, 7.30 UHR!', 'every weekday at 07:30'],
  ])('with a slip or an odd spelling: %s', (typed, meant) => {
    expect(said(typed, 'en')).toBe(meant);
  });

  test.each([
    ['jeden ersten Montag', 'am ersten Montag im Monat um 08:00'],
    ['am 1. jedes Monats', 'am 1. jedes Monats um 08:00'],
    ['abends', 'täglich um 18:00'],
  ])('without a time of day the usual one is taken, and it is told that it was: %s', (typed, meant) => {
    const read = readRecurrence(typed, today);
    expect(describeRecurrence(read.recurrence, 'de')).toBe(meant);
    expect(read.timeAssumed).toBe(true);
  });

  test('every two weeks begins with the first week in which the day is still to come', () => {
    expect(readRecurrence('every 2 weeks on Tuesday 9:00', today).recurrence.days).toMatchObject({
      from: '2026-11-23',
    });
    expect(readRecurrence('every 2 weeks on Monday 9:00', today).recurrence.days).toMatchObject({
      from: '2026-11-30',
    });
  });
});

describe('a cron expression', () => {
  test.each([
    ['30 7 * * 1-5', 'every weekday at 07:30'],
    ['*/30 9-17 * * mon-fri', 'every weekday every 30 minutes from 09:00 to 17:30'],
    ['0 8 1,15 * *', 'on the 1st and 15th of every month at 08:00'],
    ['0 8 * 1,6 sun', 'every Sunday in January and June at 08:00'],
    ['0 9-17/4 * * 7', 'every Sunday every 4 hours from 09:00 to 17:00'],
    ['0 8 1 * 1', 'on the 1st of every month and every Monday at 08:00'],
  ])('%s: %s', (typed, meant) => {
    expect(said(typed, 'en')).toBe(meant);
  });
});

describe('what is no recurrence gets a sentence that says what would be', () => {
  test.each([
    ['täglich um 25:00', '„25:00“ ist keine Uhrzeit. Möglich ist 00:00 bis 23:59.'],
    ['täglich um 7:60', '„7:60“ ist keine Uhrzeit. Möglich ist 00:00 bis 23:59.'],
    ['täglich um 25', '„25“ ist keine Uhrzeit. Möglich ist 00:00 bis 23:59.'],
    ['täglich 24 Uhr', '„24“ ist keine Uhrzeit. Möglich ist 00:00 bis 23:59.'],
    ['täglich 13pm', '„13pm“ ist keine Uhrzeit. Möglich ist 00:00 bis 23:59.'],
    ['alle 5 Minuten', 'Öfter als alle 15 Minuten geht es nicht.'],
    ['um 7:00 und 7:05', 'Öfter als alle 15 Minuten geht es nicht.'],
    ['* * * * *', 'Öfter als alle 15 Minuten geht es nicht.'],
    ['0 0 30 2 *', 'Diesen Tag gibt es in keinem Jahr.'],
    ['am 32. um 9', '„32.“ ist kein Tag des Monats. Möglich ist 1 bis 31.'],
    ['every month', 'An welchem Tag des Monats? Zum Beispiel: am 1. jedes Monats um 9.'],
    ['wöchentlich', 'An welchem Wochentag? Zum Beispiel: jede Woche montags um 9.'],
    [
      '30 25 * * *',
      '„25“ geht im Cron-Feld Stunde nicht. Möglich ist 0 bis 23, mit *, Listen, Bereichen und Schritten.',
    ],
    [
      'jeden zweiten Montag um 9',
      'Das kann zweierlei heißen. Schreiben Sie „jeden zweiten Montag im Monat“ oder „alle 2 Wochen montags“.',
    ],
    [
      'alle 2 Tage',
      '„Alle 2 Tage“ geht nicht. Möglich sind Wochentage, Tage des Monats oder alle 2 bis 8 Wochen.',
    ],
    [
      'every 2 hours from 20 to 8',
      'Von 20:00 bis 08:00 liegt nichts. Die zweite Uhrzeit muss später am selben Tag sein.',
    ],
  ])('%s', (typed, sentence) => {
    expect(() => readRecurrence(typed, today)).toThrow(UserError);
    try {
      readRecurrence(typed, today);
    } catch (error) {
      expect(error).toMatchObject({ texts: { de: sentence } });
    }
  });

  test.each([
    ['morgens um sieben Bananen', '„Bananen“'],
    ['morgen um 7', 'ein einzelner Tag'],
    ['am 24.12. um 9', 'ein einzelner Tag'],
    ['', 'Es fehlt, wann'],
    ['jeden', 'Es fehlt, wann'],
  ])('%s', (typed, part) => {
    try {
      readRecurrence(typed, today);
      expect.unreachable();
    } catch (error) {
      expect(error instanceof UserError && error.texts.de).toContain(part);
    }
  });

  test('whatever is typed is read or refused with a sentence', () => {
    const word = fc.constantFrom(
      ...'every jeden montag 7 25 07:30 1. last im monat bis - und stunden alle 2 halb other weeks um am pm ab , */5 * ’'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 8 }), (words) => {
        try {
          recurrence.parse(readRecurrence(words.join(' '), today).recurrence);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
      { numRuns: 3000 },
    );
  });
});

const some = (values: readonly number[]) => fc.subarray([...values], { minLength: 1 });
const times = fc.oneof(
  fc
    .uniqueArray(fc.integer({ min: 0, max: 47 }), { minLength: 1, maxLength: 5 })
    .map((halves) => halves.toSorted((a, b) => a - b).map((half) => timeOf(half * 30))),
  fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 3, max: 8 }))
    .map(([from, count]) => Array.from({ length: count }, (_, index) => timeOf((from + index) * 60))),
);
const days: fc.Arbitrary<Recurrence['days']> = fc.oneof(
  some(EVERY_DAY).map((weekdays) => ({ kind: 'week' as const, weekdays })),
  fc.tuple(some(EVERY_DAY), fc.integer({ min: 2, max: 8 })).map(([weekdays, every]) => ({
    kind: 'weeks' as const,
    weekdays,
    every,
    from: weekdays.some((day) => day >= today.dayOfWeek) ? '2026-11-23' : '2026-11-30',
  })),
  fc
    .tuple(some([1, 2, 3, 4, 5, -1]), fc.integer({ min: 1, max: 7 }))
    .map(([nth, weekday]) => ({ kind: 'nth' as const, nth, weekdays: [weekday] })),
  some([...Array.from({ length: 31 }, (_, index) => index + 1), -1]).map((chosen) => ({
    kind: 'month' as const,
    days: chosen,
  })),
);

test.each(['de', 'en'] as const)('said in words (%s), a recurrence is read back as it was', (language) => {
  fc.assert(
    fc.property(times, days, (at, on) => {
      const meant = { times: at, days: on, months: EVERY_MONTH };
      expect(readRecurrence(describeRecurrence(meant, language), today).recurrence).toEqual(meant);
    }),
    { numRuns: 500 },
  );
});
