import { describe, expect, test } from 'vitest';
import { timeExpressions } from '../../src/analysis/times.ts';
import type { Language } from '../../src/article/article.ts';
import { edtfDate } from '../../src/article/edtf.ts';

/** The times named in one sentence of an article of this date. */
function timesIn(text: string, language: Language, date: string | null): (string | null)[][] {
  const sentence = { start: 0, end: text.length, number: 1, paragraph: 0 };
  const published = date === null ? null : edtfDate.parse(date);
  return timeExpressions(text, [sentence], language, published).map(({ start, end, value }) => [
    text.slice(start, end),
    value,
  ]);
}

describe('German times', () => {
  test.each([
    ['Er kam am 11. Juli 2023.', null, [['am 11. Juli 2023', '2023-07-11']]],
    ['Er kam am 31.12.2022 an.', null, [['am 31.12.2022', '2022-12-31']]],
    ['Er kam im Juli 2021.', null, [['im Juli 2021', '2021-07']]],
    ['Seit 2019 lebt er dort.', null, [['Seit 2019', '2019']]],
    ['Er kam am 11. Juli.', '2023-10-19', [['am 11. Juli', '2023-07-11']]],
    ['Er kam am 11. Juli.', null, [['am 11. Juli', null]]],
    ['Er kam im November.', '2023-02', [['im November', '2022-11']]],
    ['Er kam im Dezember.', '2023-10', [['im Dezember', null]]],
    ['Er kam am 31. Februar.', '2023-10', [['am 31. Februar', null]]],
    ['Er kam am Montag.', '2023-10-19', [['am Montag', '2023-10-16']]],
    ['Er kam am Donnerstagmorgen.', '2023-10-19', [['am Donnerstagmorgen', '2023-10-19']]],
    ['Er kam am Donnerstag.', '2023-10', [['am Donnerstag', '2023-10~']]],
    ['Er kam am Donnerstag.', '2023', [['am Donnerstag', '2023~']]],
    ['Er soll am Montag kommen.', '2023-10-19', [['am Montag', '2023-10~']]],
    ['Er kam vergangenen Montag.', '2023-10-16', [['vergangenen Montag', '2023-10-09']]],
    ['Er kommt am kommenden Montag.', '2023-10-19', [['am kommenden Montag', '2023-10-23']]],
    ['Er kam gestern.', '2023-03-01', [['gestern', '2023-02-28']]],
    ['Er kam gestern.', '2023-03', [['gestern', '2023-03~']]],
    ['Er kam vergangene Woche.', '2023-10-03', [['vergangene Woche', '2023-09~']]],
    ['Er kam im vergangenen Jahr.', '2023-10', [['im vergangenen Jahr', '2022']]],
    ['Er kam vor drei Jahren.', '2023-10', [['vor drei Jahren', '2020~']]],
    [
      'Er kam am Montag, sie am Vortag.',
      '2023-10-19',
      [
        ['am Montag', '2023-10-16'],
        ['am Vortag', '2023-10-15'],
      ],
    ],
    ['Er wartet seit Jahrzehnten.', '2023-10', []],
    ['Der Montagabend war ruhig.', '2023-10', []],
  ])('%s (%s)', (text, date, expected) => {
    expect(timesIn(text, 'de', date)).toEqual(expected);
  });
});

describe('English times', () => {
  test.each([
    ['He came on July 11, 2023.', null, [['on July 11, 2023', '2023-07-11']]],
    ['He came on 11 July 2023.', null, [['on 11 July 2023', '2023-07-11']]],
    ['He came in July.', '2023-10', [['in July', '2023-07']]],
    ['He came last Friday.', '2023-10-19', [['last Friday', '2023-10-13']]],
    ['He came on Friday.', '2023-10-19', [['on Friday', '2023-10-13']]],
    ['He came on Friday.', '2023-10', [['on Friday', '2023-10~']]],
    ['He will come on Friday.', '2023-10-19', [['on Friday', '2023-10~']]],
    ['He came last month.', '2023-01', [['last month', '2022-12']]],
    ['He came two weeks ago.', '2023-10-19', [['two weeks ago', '2023-10~']]],
    ['He came a year ago.', '2023-10', [['a year ago', '2022~']]],
    ['He may come.', '2023-10', []],
  ])('%s (%s)', (text, date, expected) => {
    expect(timesIn(text, 'en', date)).toEqual(expected);
  });
});
