import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocks } from '../../src/analysis/blocks.ts';
import { quotations } from '../../src/analysis/quotations.ts';

const quoted = (text: string): string[] =>
  quotations(text, blocks(text)).map(({ inner }) => text.slice(inner.start, inner.end));

describe('quotations', () => {
  test.each([
    ['Er sagte „Wir bleiben.“ und ging.', ['Wir bleiben.']],
    ['Er sagte „Wir bleiben.” und ging.', ['Wir bleiben.']],
    ['Er sagte „Wir bleiben." und ging.', ['Wir bleiben.']],
    ['He said “We stay.” and left.', ['We stay.']],
    ['He said "We stay." and left.', ['We stay.']],
    ['Sie nannte es »ein Signal«.', ['ein Signal']],
    ['Sie nannte es «ein Signal».', ['ein Signal']],
    ['Sie nannte es « ein Signal ».', ['ein Signal']],
    ['Sie nannte es ›ein Signal‹.', ['ein Signal']],
    ['Sie nannte es ‚ein Signal‘.', ['ein Signal']],
    ["She called it 'a signal'.", ['a signal']],
    ['She called it ‘a signal’.', ['a signal']],
    ['" Ein Signal " , sagte er .', ['Ein Signal']],
    ['„Nein“, sagte er. „Niemals.“', ['Nein', 'Niemals.']],
    ['Er sagte:"Nein."Dann ging er.', ['Nein.']],
    ['Der „Spiegel“-Redakteur und die US-"Expertin"', ['Spiegel', 'Expertin']],
  ])('pairs the marks of %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test.each([
    ["Er wollte 'nen Kaffee, und Hans' Auto stand da, wie geht's?", []],
    ["The workers' union said it didn't matter in the '90s.", []],
    ["'We heard the workers' union out,' she said.", ["We heard the workers' union out,"]],
    ["'We like rock 'n' roll,' she said.", ["We like rock 'n' roll,"]],
    ["'We like cats' is what he said.", ['We like cats']],
    ['Ein 27"-Bildschirm und ein 5" großer', []],
    ['He is 6\'2" tall.', []],
    ['It’s the workers’ choice.', []],
    ['Das ist „“ leer und "" auch.', []],
  ])('knows apostrophes and inches in %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test.each([
    ['Er sagte „Wir bleiben', []],
    ['Wir bleiben“, sagte er. „Gut.“', ['Gut.']],
    ['"Wir bleiben, sagte er. "Gut", sagte sie.', ['Gut']],
    ['„Offen.\n\nDann „zu“.', ['zu']],
    ['""""""', []],
    ["„„„ “ »« '' ’’", []],
  ])('guesses nothing where marks are missing: %j', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test('knows which quotation stands in which', () => {
    const text = '„Er rief: ‚Halt!‘ und lief“, sagte sie. “He said ‘no’ and “maybe””.';
    const found = quotations(text, blocks(text));
    expect(found.map(({ inner, within }) => [text.slice(inner.start, inner.end), within])).toEqual([
      ['Er rief: ‚Halt!‘ und lief', null],
      ['Halt!', 0],
      ['He said ‘no’ and “maybe”', null],
      ['no', 2],
      ['maybe', 2],
    ]);
  });

  test('keeps the marks in `outer`', () => {
    const [found] = quotations('Er sagte „Nein“.', blocks('Er sagte „Nein“.'));
    expect(found).toEqual({ outer: { start: 9, end: 15 }, inner: { start: 10, end: 14 }, within: null });
  });

  test('words that run over paragraphs are opened anew in each and closed in the last', () => {
    const text = 'He said: “We stay.\n\n“We fight.\n\n“We win.”\n\nThen he left.';
    expect(quoted(text)).toEqual(['We stay.', 'We fight.', 'We win.']);
    expect(quotations(text, blocks(text)).map(({ outer }) => text.slice(outer.start, outer.end))).toEqual([
      '“We stay.',
      '“We fight.',
      '“We win.”',
    ]);
  });

  test('words that are never closed do not run over paragraphs', () => {
    expect(quoted('He said: “We stay.\n\n“We fight.\n\nThen he left.')).toEqual([]);
    expect(quoted('He said: “We stay.\n\nThen “we” left.')).toEqual(['we']);
  });

  test('pairs never cross, lie in order inside the text, and hold something', () => {
    const character = fc.constantFrom(...Array.from('„“”"»«›‹‚‘’\' \n-.,:;aSn9('));
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 80 }), (text) => {
        const found = quotations(text, blocks(text));
        found.forEach(({ outer, inner, within }, i) => {
          expect(outer.start).toBeLessThan(inner.start);
          expect(inner.start).toBeLessThan(inner.end);
          expect(inner.end).toBeLessThanOrEqual(outer.end);
          expect(outer.end).toBeLessThanOrEqual(text.length);
          const around = within === null ? null : found[within];
          if (around) expect(around.inner.end).toBeGreaterThanOrEqual(outer.end);
          for (const earlier of found.slice(0, i)) {
            expect(earlier.outer.end <= outer.start || earlier.outer.end >= outer.end).toBe(true);
          }
        });
      }),
    );
  });

  test('takes time in proportion to the text', () => {
    const started = performance.now();
    for (const sign of ['"', '„', "'", '« ', "s' 'a "])
      quotations(sign.repeat(200_000), blocks(sign.repeat(200_000)));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
