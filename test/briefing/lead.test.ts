import { describe, expect, test } from 'vitest';
import { lookThrough } from '../../src/briefing/importance.ts';
import { beginningOf, leadStrength } from '../../src/briefing/lead.ts';
import { wordsOf } from '../../src/briefing/words.ts';

const strengthOf = (text: string, reported = 0): number =>
  leadStrength(
    text.split('\n').map((line) => ({ text: line, words: wordsOf(line, 'de') })),
    reported,
    'de',
  );

const NEWS = `Die Bahn stellt den Verkehr zwischen Kassel und Fulda ab dem 4. Mai für sechs Wochen ein.
Grund sind Bauarbeiten an der Strecke.
Ersatzbusse fahren im Takt von 20 Minuten.
Die Fahrt dauert länger als sonst.
Die Stadt kritisiert die Pläne.`;

const COMMENTARY = `Es ist ein Jammer.
Schon wieder stehen die Räder still, und wieder erfährt es die Stadt aus der Zeitung und nicht von der Bahn.
Dabei wäre Zeit genug gewesen, um miteinander zu reden.
Wer Vertrauen will, der muss die Karten auf den Tisch legen.`;

describe('leadStrength: whether the beginning tells the main thing', () => {
  test('it does in news, with a long first sentence and figures throughout', () => {
    expect(strengthOf(NEWS)).toBe(1);
  });

  test('it does not in commentary', () => {
    expect(strengthOf(COMMENTARY)).toBe(0);
  });

  test('that many sentences rest on others is a sign of news too', () => {
    expect(strengthOf(COMMENTARY, 2)).toBe(0.5);
  });

  test('where the writer speaks of herself or to her readers it is none, whatever else it looks like', () => {
    expect(strengthOf(`${NEWS}\nWir haben gefragt: Muss das sein?\nMich ärgert es.`)).toBe(0);
  });

  test('nothing is there without a sentence', () => {
    expect(leadStrength([], 0, 'de')).toBe(0);
  });
});

const SCENE = `Jana Brandt klopft morgens Schnee vom Sattel.
Kalter Wind weht ihr entgegen.
Die Bahn hat die Strecke zwischen Kassel und Fulda gesperrt, und Pendler müssen sich anders behelfen.
Die Strecke bleibt bis Juni gesperrt, sagt die Bahn.
Für Pendler zwischen Kassel und Fulda fahren Busse.`;

const beginsAt = (text: string, title = ''): number => {
  const sentences = text.split('\n').map((line) => wordsOf(line, 'de'));
  return beginningOf(sentences, lookThrough(sentences, wordsOf(title, 'de')));
};

describe('beginningOf: the sentence with which the main thing begins', () => {
  test('in news that is the first', () => {
    expect(beginsAt(NEWS)).toBe(0);
  });

  test('in a feature it is the first after the scene', () => {
    expect(beginsAt(SCENE)).toBe(2);
  });

  test('a scene of what the title is about is the main thing itself', () => {
    expect(beginsAt(SCENE, 'Jana Brandt klopft Schnee vom Sattel')).toBe(0);
  });

  test('a scene with the name of whom it is about is one all the same, where the title speaks of what comes after', () => {
    const text = `Jana Brandt klopft im Hof von Brandts Haus den Schnee vom Sattel, und Jana Brandt lacht.
Brandt ist müde.
Die Radsperre in Kassel hat Jana Brandt Zeit gekostet.`;
    expect(beginsAt(text, 'Radsperre in Kassel')).toBe(2);
  });

  test('it is none where there is no sentence', () => {
    expect(beginsAt('')).toBe(0);
  });
});
