import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import type { Analysis, Span } from '../../src/analysis/analysis.ts';
import { matchName } from '../../src/analysis/names.ts';
import { loadArticles } from '../../src/article/content.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';

/** What a careful editor marks in the article by hand. */
const { articles } = await loadArticles(atHome('content/articles'));
const article = articles.find(({ id }) => id === '2023-10-lawrow-in-pjoengjang');
if (!article) throw new Error('the article that these tests are about is missing');
const analysis: Analysis = analyse(article, await createEngine(atHome('models')).grammar('de'));

const printed = ({ start, end }: Span): string => article.text.slice(start, end);
const all = (spans: readonly Span[]): string => spans.map(printed).join(' … ');
const sentence = (number: number): string => {
  const found = analysis.sentences[number - 1];
  return found ? printed(found) : '';
};
const entity = (id: string | null): string | null =>
  analysis.entities.find((one) => one.id === id)?.name ?? null;

const mentionsOf = (id: string): number =>
  analysis.mentions.filter((mention) => mention.entity === id).length;

test('headings', () => {
  expect(analysis.headings.map(printed)).toEqual([
    '"Zukunfsorientierte" Beziehung zu Russland',
    'Trilaterales Verteidigungsbündnis ärgert Russland',
    'Lawrow auf Kuschelkurs',
  ]);
});

describe('people', () => {
  const persons = analysis.entities.filter(({ kind }) => kind === 'person');

  test('are these six and nobody else', () => {
    expect(persons.map(({ name, aliases }) => [name, ...aliases].join(' = '))).toEqual([
      'Kim Jong Un = Kim',
      'Sergej Lawrow = Lawrow',
      'Wladimir Putin = Putin',
      'John Kirby',
      'Kim Il Sung',
      'Kim Jong Il',
    ]);
  });

  test.each([
    ['Sergej Lawrow', ['Lawrow', 'der Chefdiplomat', 'des Chefdiplomaten', 'er']],
    ['Kim Jong Un', ['Kim Jong Un', 'Kim', 'er']],
    ['John Kirby', ['John Kirby']],
    ['Wladimir Putin', ['Putin', 'den russischen Präsidenten', 'Wladimir Putin']],
  ])('%s is meant by %j', (name, words) => {
    const mentions = analysis.mentions.filter((mention) => entity(mention.entity) === name).map(printed);
    expect(new Set(mentions)).toEqual(new Set([name, ...words]));
  });

  test.each([
    [
      'Sergej Lawrow',
      ['lavrov', 'Lawrow', 'sergey lavrov', 'Лавров', 'lavrow', 'chefdiplomat', 'außenminister'],
    ],
    ['Kim Jong Un', ['kim', 'kim jong-un', 'Kim Jong Un', 'machthaber']],
    ['John Kirby', ['kirby', 'john kirby']],
    ['Wladimir Putin', ['putin', 'vladimir putin', 'Путин']],
    ['Kim Il Sung', ['kim il sung']],
    ['Kim Jong Il', ['kim jong il']],
  ])('%s is found by %j', (name, queries) => {
    for (const query of queries) {
      const [best] = persons
        .flatMap((person) => ({ person, rank: matchName(query, person) }))
        .filter(({ rank }) => rank !== null)
        .toSorted(
          (a, b) => (a.rank ?? 0) - (b.rank ?? 0) || mentionsOf(b.person.id) - mentionsOf(a.person.id),
        );
      expect([query, best?.person.name]).toEqual([query, name]);
    }
  });

  test('the dead leaders are others of the name Kim', () => {
    const called = persons.filter((person) => matchName('kim', person) !== null).map(({ name }) => name);
    expect(called).toEqual(['Kim Jong Un', 'Kim Il Sung', 'Kim Jong Il']);
  });
});

test('quotes, each with its kind, its speaker and the way it came; a heading’s echo is none', () => {
  expect(
    analysis.quotes.map(({ spans, kind, speaker, via }) => [
      all(spans),
      kind,
      entity(speaker?.entity ?? null),
      via.map(({ name }) => name).join(),
    ]),
  ).toEqual([
    ['zukunftsorientierte', 'partial', 'Kim Jong Un', ''],
    [
      'eine qualitativ neue und strategische Ebene erreicht haben',
      'partial',
      'Sergej Lawrow',
      'russische Agenturen',
    ],
    ['zukunftsorientierte', 'partial', 'Kim Jong Un', 'KCNA'],
    ['gefährliche', 'partial', 'Sergej Lawrow', ''],
    [
      'Wie unsere nordkoreanischen Freunde sind auch wir sehr besorgt über die Intensivierung der militärischen ' +
        'Aktivitäten der Vereinigten Staaten, Japans und Südkoreas in der Region und über die Politik Washingtons',
      'direct',
      'Sergej Lawrow',
      'russische Nachrichtenagenturen',
    ],
    ['strategische Infrastrukturen', 'partial', 'Sergej Lawrow', 'russische Nachrichtenagenturen'],
    ['hochentwickelte Technologien', 'partial', 'John Kirby', ''],
  ]);
});

describe('claims', () => {
  const facts = analysis.claims.map(({ spans, source, cue, via, hedge, mood, numbers, addressee }) => ({
    words: all(spans),
    source: source?.name ?? null,
    cue: cue ? all(cue.spans) : null,
    via: via.map(({ name }) => name),
    hedge,
    mood,
    numbers: numbers.map(printed),
    addressee: addressee && printed(addressee),
  }));
  const plain = { via: [], hedge: 'neutral', numbers: [], addressee: null };
  const future = 'dass er eine "zukunftsorientierte" Beziehung zu Russland aufbauen wolle';

  test.each([
    { ...plain, words: future, source: 'Kim Jong Un', cue: 'erklärte', mood: 'subjunctive-1' },
    {
      ...plain,
      words:
        'Der jüngste Besuch zeige, dass die beiden Länder "eine qualitativ neue und strategische Ebene erreicht haben"',
      source: 'Sergej Lawrow',
      cue: 'wurde … zitiert',
      via: ['russische Agenturen'],
      mood: 'subjunctive-1',
    },
    { ...plain, words: future, source: 'Kim Jong Un', cue: 'erklärte', via: ['KCNA'], mood: 'subjunctive-1' },
    {
      ...plain,
      words:
        'Die US-Amerikaner bauten "strategische Infrastrukturen", einschließlich nuklearer Elemente auf.',
      source: 'Sergej Lawrow',
      cue: null,
      via: ['russische Nachrichtenagenturen'],
      mood: 'ambiguous',
    },
    {
      ...plain,
      words: 'An diesem Wochenende werden … erneut trilaterale Militärübungen stattfinden',
      source: 'südkoreanische Angaben',
      cue: 'nach',
      mood: 'indicative',
    },
    {
      ...plain,
      words: 'dass die Lieferungen bereits im Gange seien',
      source: 'Vereinigte Staaten',
      cue: 'behaupten',
      hedge: 'distancing',
      mood: 'subjunctive-1',
    },
    {
      ...plain,
      words:
        'Nordkorea habe in den letzten Wochen mehr als 1.000 Container mit militärischer Ausrüstung und Munition ' +
        'an Russland geliefert.',
      source: 'Vereinigte Staaten',
      cue: null,
      hedge: 'distancing',
      mood: 'subjunctive-1',
      numbers: ['mehr als 1.000 Container'],
    },
    {
      ...plain,
      words: 'Im Gegenzug wolle Pjöngjang russische Militärausrüstung und "hochentwickelte Technologien"',
      source: 'John Kirby',
      cue: 'erklärte',
      mood: 'subjunctive-1',
      addressee: 'Journalist:innen',
    },
  ])('$source: $words', (expected) => {
    expect(facts).toContainEqual(expected);
  });

  test('the one more is a fear of the West', () => {
    expect(facts.filter(({ cue }) => cue === 'Befürchtung').map(({ words }) => words)).toEqual([
      'dass Pjöngjang Moskau mit Waffen für den Krieg in der Ukraine beliefert',
    ]);
    expect(facts).toHaveLength(9);
  });

  test('South Korean accounts are South Korea’s', () => {
    const claim = analysis.claims.find(({ source }) => source?.name === 'südkoreanische Angaben');
    expect(entity(claim?.source?.entity ?? null)).toBe('Südkorea');
  });

  test.each([7, 8, 9, 11, 16, 18])('sentence %i is the article’s own', (number) => {
    expect(sentence(number)).not.toBe('');
    expect(analysis.claims.filter((claim) => claim.sentence === number)).toEqual([]);
  });
});

test('speech acts are told with whose they are', () => {
  expect(
    analysis.acts.map(({ cue, speaker, sentence: number }) => [
      number,
      all(cue.spans),
      entity(speaker?.entity ?? null),
      speaker?.how,
    ]),
  ).toEqual([
    [2, 'hat … bekräftigt', 'Sergej Lawrow', 'name'],
    [5, 'prangerte … an', 'Sergej Lawrow', 'role'],
    [17, 'lobte', 'Sergej Lawrow', 'pronoun'],
  ]);
});

test('times are no more precise than the month of publication allows', () => {
  expect(analysis.times.map((time) => [printed(time), time.value])).toEqual([
    ['im Juli', '2023-07'],
    ['An diesem Wochenende', '2023-10~'],
    ['im September', '2023-09'],
    ['in den letzten Wochen', '2023-10~'],
    ['am Donnerstagmorgen', '2023-10~'],
    ['am Vortag', '2023-10~'],
  ]);
});
