import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { articleId, contentHash, type Language } from '../../src/article/article.ts';
import { brief } from '../../src/briefing/brief.ts';
import { changesBetween, type Version } from '../../src/briefing/changes.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { marked, quote, speaker } from './marked.ts';

const engine = createEngine(atHome('models'));

const articleOf = (text: string, language: Language, title = 'Der Titel') => ({
  id: articleId.parse('2026-11-artikel'),
  language,
  date: null,
  title: { text: title, ours: false },
  publisher: null,
  byline: null,
  agencies: [],
  url: null,
  text,
  hash: contentHash.parse(createHash('sha256').update(text).digest('hex')),
});

/** Sentences a line each, with nothing read out of them. */
function lines(text: string, language: Language = 'de', title?: string): Version {
  const article = articleOf(text, language, title);
  return { article, briefing: brief(article, marked(text, language)) };
}

async function read(text: string, language: Language = 'de'): Promise<Version> {
  const article = articleOf(text, language);
  return { article, briefing: await engine.brief(article) };
}

/** What changed, shortly: kind, the sentence before and after, and the words that differ. */
const told = (before: Version, after: Version) =>
  changesBetween(before, after).map(
    ({ of, kind, before: was, after: is, words }) =>
      `${of} ${kind} ${was?.sentences.join() ?? '–'}→${is?.sentences.join() ?? '–'}${words
        .map((one) => `: ${one.before} → ${one.after}`)
        .join('')}`,
  );

const HEAD = 'Der Minister kam am Abend in der Hauptstadt an.';
const TAIL = 'Die Opposition verlangte eine Erklärung im Parlament.';

describe('a sentence', () => {
  test.each<[string, string, string, string[]]>([
    [
      'has another number, which is told with what belongs to it',
      'Der Norden habe mehr als 1.000 Container mit Munition geliefert.',
      'Der Norden habe rund 800 Container mit Munition geliefert.',
      ['sentence number 2→2: mehr als 1.000 Container → rund 800 Container'],
    ],
    [
      'has several other numbers',
      'Bei dem Unglück starben 12 Menschen, 30 wurden verletzt und in Kliniken gebracht.',
      'Bei dem Unglück starben 14 Menschen, 31 wurden verletzt und in Kliniken gebracht.',
      ['sentence number 2→2: 12 Menschen, 30 → 14 Menschen, 31'],
    ],
    [
      'has a number that is spelt out',
      'Bei dem Unglück an der Küste starben drei Fischer.',
      'Bei dem Unglück an der Küste starben vier Fischer.',
      ['sentence number 2→2: drei Fischer → vier Fischer'],
    ],
    [
      'writes the same number otherwise: its words changed, its number did not',
      'Der Norden habe 1.000 Container mit Munition geliefert.',
      'Der Norden habe 1000 Container mit Munition geliefert.',
      ['sentence reworded 2→2: 1.000 Container → 1000 Container'],
    ],
    [
      'has another number and other words: it is reworded',
      'Der Norden habe mehr als 1.000 Container mit Munition geliefert.',
      'Der Norden habe offenbar rund 800 Container mit Munition verkauft.',
      ['sentence reworded 2→2: mehr als 1.000 Container → offenbar rund 800 Container: geliefert → verkauft'],
    ],
    [
      'is another one altogether: one is gone, one is new',
      'Am Montag starben drei Menschen bei einem Unfall auf der Autobahn.',
      'Der Wetterdienst rechnet mit Sturm an allen Küsten des Landes.',
      ['sentence withdrawn 2→–', 'sentence new –→2'],
    ],
    [
      'has other quotation marks, spaces and capitals: nothing changed',
      'Er nannte den Plan »einen Fehler« und ging.',
      'Er nannte  den Plan „einen Fehler“ und ging.',
      [],
    ],
  ])('%s', (_, was, is, expected) => {
    expect(told(lines([HEAD, was, TAIL].join('\n')), lines([HEAD, is, TAIL].join('\n')))).toEqual(expected);
  });

  test('that only moved has not changed', () => {
    expect(told(lines([HEAD, TAIL].join('\n')), lines([TAIL, HEAD].join('\n')))).toEqual([]);
  });

  test('put in before others does not make those new', () => {
    const added = 'Er wurde von seiner Stellvertreterin begleitet.';
    expect(told(lines([HEAD, TAIL].join('\n')), lines([HEAD, added, TAIL].join('\n')))).toEqual([
      'sentence new –→2',
    ]);
  });

  test('in English has its numbers read in English', () => {
    const was = 'The region exported 1,200 tonnes of grain last month.';
    const is = 'The region exported 1,250 tonnes of grain last month.';
    expect(told(lines(was, 'en'), lines(is, 'en'))).toEqual([
      'sentence number 1→1: 1,200 tonnes → 1,250 tonnes',
    ]);
  });

  test('of a text as long as a book is compared in a moment', () => {
    const sentences = Array.from(
      { length: 4000 },
      (_, at) => `Satz ${at} handelt von Ding ${at * 7} und Ort.`,
    );
    const changed = sentences.map((one, at) => (at === 2000 ? one.replace('Ding', 'Sache') : one));
    const before = lines(sentences.join('\n'));
    const after = lines(changed.join('\n'));
    const start = process.cpuUsage();
    expect(told(before, after)).toEqual(['sentence reworded 2001→2001: Ding → Sache']);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });
});

test('a title that changed is told, one of ours is not', () => {
  expect(told(lines(HEAD, 'de', 'Minister reist ab'), lines(HEAD, 'de', 'Minister kommt an'))).toEqual([
    'title reworded →: reist ab → kommt an',
  ]);
});

const around = (middle: string) =>
  `Der Minister äußerte sich am Montag in Berlin zu dem Plan. ${middle} Danach reiste der Minister wieder ab.`;

describe('quotes and claims', () => {
  test('a quotation that is gone with its sentence is gone as a quotation, with whose it was', async () => {
    const before = await read(around('„Wir werden das Gesetz zurückziehen“, sagte Anna Weber.'));
    const after = await read(around('Anna Weber wollte sich dazu nicht weiter äußern.'));
    expect(changesBetween(before, after).filter(({ of }) => of === 'quote')).toEqual([
      {
        of: 'quote',
        kind: 'withdrawn',
        before: { sentences: [2], text: 'Wir werden das Gesetz zurückziehen', whose: 'Anna Weber' },
        after: null,
        words: [],
      },
    ]);
  });

  test('words that are no longer in quotation marks are no quotation any more, though they still stand there', async () => {
    const before = await read(around('Anna Weber nannte den Plan „einen schweren Fehler“.'));
    const after = await read(around('Anna Weber nannte den Plan einen schweren Fehler.'));
    expect(told(before, after)).toContain('quote withdrawn 2→–');
  });

  test('a claim with another number says whose it is', async () => {
    const before = await read(around('Anna Weber sagte, der Umbau koste 300 Millionen Euro im Jahr.'));
    const after = await read(around('Anna Weber sagte, der Umbau koste 450 Millionen Euro im Jahr.'));
    const claim = changesBetween(before, after).find(({ of }) => of === 'claim');
    expect(claim).toMatchObject({
      kind: 'number',
      after: { whose: 'Anna Weber' },
      words: [{ before: '300 Millionen', after: '450 Millionen' }],
    });
  });

  test('the same words of somebody else are told as such', async () => {
    const before = await read(around('„Wir werden das Gesetz zurückziehen“, sagte Anna Weber.'));
    const after = await read(around('„Wir werden das Gesetz zurückziehen“, sagte Karl Brandt.'));
    expect(told(before, after)).toContain('quote speaker 2→2');
  });

  test('what another engine reads out of the same sentence is no change', () => {
    const text = [HEAD, 'Er sagte: „Wir bleiben.“'].join('\n');
    const article = articleOf(text, 'de');
    const found = { quotes: [quote(text, 2, 'Wir bleiben', { speaker: speaker(text, 'Er') })] };
    const before = { article, briefing: brief(article, { ...marked(text, 'de', found), engine: 'older' }) };
    expect(changesBetween(before, lines(text))).toEqual([]);
  });

  test('nor is it where the same engine reads a sentence otherwise that stands as it stood', () => {
    const text = [HEAD, 'Er sagte: „Wir bleiben.“'].join('\n');
    const article = articleOf(text, 'de');
    const found = { quotes: [quote(text, 2, 'Wir bleiben', { speaker: speaker(text, 'Er') })] };
    const before = { article, briefing: brief(article, marked(text, 'de', found)) };
    expect(changesBetween(before, lines(text))).toEqual([]);
  });
});
