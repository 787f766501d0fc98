import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/analysis/german/sentences.ts';

function sentences(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('German sentences', () => {
  test.each([
    ['Er kam. Sie ging.', ['Er kam.', 'Sie ging.']],
    ['Am 11. Juli traf Dr. Weber ein. Er blieb.', ['Am 11. Juli traf Dr. Weber ein.', 'Er blieb.']],
    ['Viele, z. B. Prof. Klein, fehlten. Warum?', ['Viele, z. B. Prof. Klein, fehlten.', 'Warum?']],
    ['Das war 2004. Der Bau begann später.', ['Das war 2004.', 'Der Bau begann später.']],
    [
      'J. R. Maier und Papst Pius XII. sprachen. Danach war Ruhe.',
      ['J. R. Maier und Papst Pius XII. sprachen.', 'Danach war Ruhe.'],
    ],
    ['Das schrieb er auf X. Minister Klein schwieg.', ['Das schrieb er auf X.', 'Minister Klein schwieg.']],
    ['Dr. med. Anna Weber kam.', ['Dr. med. Anna Weber kam.']],
    [
      'Sie arbeitet bei Bayer. Die Firma wächst. Der Bayer. Landtag tagt.',
      ['Sie arbeitet bei Bayer.', 'Die Firma wächst.', 'Der Bayer. Landtag tagt.'],
    ],
    ['„Wir gehen.“ Das sagte sie.', ['„Wir gehen.“', 'Das sagte sie.']],
    ['„Gehen wir?“, fragte er. Keiner kam.', ['„Gehen wir?“, fragte er.', 'Keiner kam.']],
    ['„Halt!“ rief er und lief los.', ['„Halt!“ rief er und lief los.']],
    ['Es kostet 2.500,50 Euro. Zu viel!', ['Es kostet 2.500,50 Euro.', 'Zu viel!']],
    ['Das steht auf beispiel.de und kostet nichts.', ['Das steht auf beispiel.de und kostet nichts.']],
    ['Das sagte er.Danach ging er.', ['Das sagte er.', 'Danach ging er.']],
    ['Sie suchten, fanden usw. Alles war gut.', ['Sie suchten, fanden usw.', 'Alles war gut.']],
    ['', []],
    ['   ', []],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
