import { expect, test } from 'vitest';
import { printedDate } from '../../../src/article/page/printed-date.ts';

test.each([
  ['2023-07-11T14:10:00+02:00', '2023-07-11'],
  ['20230711T141000', '2023-07-11'],
  ['2023/07/11 14:10', '2023-07-11'],
  ['Stand: 11.07.2023, 14:10 Uhr', '2023-07-11'],
  ['Dienstag, 11. Juli 2023', '2023-07-11'],
  ['5. März 2024 um 8 Uhr', '2024-03-05'],
  ['July 11, 2023 at 2:10 pm', '2023-07-11'],
  ['Tue Jul 11 2023 14:10:00 GMT+0000', '2023-07-11'],
  ['11th July 2023', '2023-07-11'],
  ['Oktober 2023', '2023-10'],
  ['2023-10', '2023-10'],
  ['2023', '2023'],
  ['30.02.2023', null],
  ['0001-01-01T00:00:00', null],
  ['gestern', null],
  ['Er bekam 2023 Stimmen', null],
])('in «%s» the date is %s', (line, date) => {
  expect(printedDate(line)).toBe(date);
});
