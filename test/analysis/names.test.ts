import { describe, expect, test } from 'vitest';
import { beginsLike, matchName, nearestNames, ranks } from '../../src/analysis/names.ts';

const lavrov = {
  name: 'Sergej Lawrow',
  aliases: ['Lawrow'],
  roles: ['Russlands Außenminister', 'der Chefdiplomat'],
};
const kim = { name: 'Kim Jong Un', aliases: ['Kim'], roles: ['der nordkoreanische Machthaber'] };

const rankOf = (typed: string, named: typeof lavrov) => {
  const rank = matchName(typed, named);
  return rank === null ? null : ranks[rank];
};

describe('what people type for a name', () => {
  test.each([
    ['sergej lawrow', lavrov, 'full name'],
    ['LAWROW', lavrov, 'part of the name'],
    ['lavrov', lavrov, 'other spelling'],
    ['lavrow', lavrov, 'other spelling'],
    ['Sergey Lavrov', lavrov, 'other spelling'],
    ['Лавров', lavrov, 'other spelling'],
    ['chefdiplomat', lavrov, 'role'],
    ['aussenminister', lavrov, 'role'],
    ['minister', lavrov, 'role'],
    ['larwow', lavrov, 'slip'],
    ['lawro', lavrov, 'slip'],
    ['kim jong-un', kim, 'full name'],
    ['kim', kim, 'part of the name'],
    ['machthaber', kim, 'role'],
    ['kim il sung', kim, null],
    ['putin', lavrov, null],
    ['', lavrov, null],
    ['?!', lavrov, null],
  ])('%s', (typed, named, expected) => {
    expect(rankOf(typed, named)).toBe(expected);
  });

  test.each([
    ['Путин', 'Wladimir Putin'],
    ['Vladimir Putin', 'Wladimir Putin'],
    ['Щербаков', 'Schtscherbakow'],
    ['Щербаков', 'Shcherbakov'],
    ['Müller', 'Mueller'],
    ['Nicolas', 'Nikolas'],
    ['Sokrates', 'Socrates'],
    ['Zoë', 'Zoe'],
  ])('%s and %s are one', (typed, name) => {
    expect(matchName(typed, { name, aliases: [], roles: [] })).toBeLessThanOrEqual(2);
  });
});

test.each([
  ['lav', true],
  ['Law', true],
  ['ser law', true],
  ['Лав', true],
  ['', true],
  ['row', false],
])('«%s» completes to Sergej Lawrow: %s', (typed, expected) => {
  expect(beginsLike(typed, lavrov)).toBe(expected);
});

test('for a name that nobody has, the nearest are offered and far ones are not', () => {
  expect(nearestNames('kirbi', ['Sergej Lawrow', 'John Kirby', 'Kim Jong Un'])).toEqual(['John Kirby']);
  expect(nearestNames('merkel', ['Sergej Lawrow', 'John Kirby', 'Kim Jong Un'])).toEqual([]);
});
