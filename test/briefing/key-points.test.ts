import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { keyPoints } from '../../src/briefing/key-points.ts';
import { at, claim, marked, mention, speaker } from './marked.ts';

const HARBOUR = `Die Stadt Bremen sperrt den alten Hafen im Mai 2021 für drei Monate, weil die Kaimauer saniert wird.
Der Hafen ist seit 1888 in Betrieb.
Die Sanierung der Kaimauer kostet die Stadt 14 Millionen Euro.
Am Ufer saßen gestern viele Leute in der Sonne.
Das freut nicht jeden.
Die Reederei Nordlicht hält die Sperrung des Hafens für unnötig und will vor Gericht ziehen.
Die Stadt rechnet damit, dass der Hafen im August wieder für Schiffe offen ist.
Warum eigentlich nicht?`;

const told = (text: string, analysis: Analysis) =>
  keyPoints(text, null, analysis).map(({ spans }) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
  );

describe('keyPoints', () => {
  const points = keyPoints(HARBOUR, null, marked(HARBOUR, 'de'));
  const numbers = points.flatMap(({ sentences }) => sentences);

  test('are three for a short article, in reading order, each with the sentence that bears it', () => {
    expect(points).toHaveLength(3);
    expect(points.every(({ sentences }) => sentences.length === 1)).toBe(true);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  test('tell what the article keeps coming back to, as printed, and no asides', () => {
    expect(told(HARBOUR, marked(HARBOUR, 'de'))[0]).toBe(HARBOUR.split('\n')[0]);
    for (const aside of [4, 5, 8]) expect(numbers).not.toContain(aside);
  });

  test('say which of them would be told if there were room for one only', () => {
    expect(points.map(({ rank }) => rank).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  test('are five at most, however long the article', () => {
    const long = Array.from(
      { length: 60 },
      (_, i) => `Am Tag ${i} wurde in Halle ${i * 7} gestreikt und getagt.`,
    );
    const text = long.join('\n');
    expect(keyPoints(text, null, marked(text, 'de'))).toHaveLength(5);
  });

  test.each([
    ['', 0],
    ['Es regnet.', 1],
    ['Es regnet.\nDie Elbe steigt in Dresden auf fünf Meter.', 2],
  ])('are all there is to tell where there is less: «%s»', (text, count) => {
    expect(keyPoints(text, null, marked(text, 'de'))).toHaveLength(count);
  });

  test('say a thing once that the article says twice, with both places', () => {
    const text = `Der Konzern Aurora schließt sein Werk in Jena.
In Jena arbeiten 900 Menschen für Aurora.
Die Gewerkschaft ruft zum Streik auf.
Der Konzern Aurora schließt im Juni sein Werk in Jena.`;
    const sentences = keyPoints(text, null, marked(text, 'de')).map((point) => point.sentences);
    expect(sentences).toContainEqual([1, 4]);
    expect(sentences.flat()).toHaveLength(new Set(sentences.flat()).size);
  });

  test.each([
    ['a negation', 'Der Konzern Aurora schließt sein Werk in Jena nicht.'],
    ['a number', 'Der Konzern Aurora schließt sein Werk in Jena 2024.'],
  ])('keep two sentences apart that differ in %s', (_, other) => {
    const text = `Der Konzern Aurora schließt sein Werk in Jena.\nDie Gewerkschaft ruft zum Streik auf.\n${other}`;
    const sentences = keyPoints(text, null, marked(text, 'de')).map((point) => point.sentences);
    expect(sentences).toEqual([[1], [2], [3]]);
  });

  test('leave out the sentence that only says whose the one before is', () => {
    const text = `Ein Kabel in der Halle hat den Brand in der Fabrik in Brod ausgelöst.
Das teilte die Polizei in Brod am Mittwoch mit.
Der Schaden in der Fabrik liegt bei zwölf Millionen Euro.
In der Halle in Brod arbeiten 240 Menschen.`;
    const said = claim(text, 1, text.slice(0, text.indexOf('\n')), { source: speaker(text, 'die Polizei') });
    const sentences = keyPoints(text, null, marked(text, 'de', { claims: [said] })).map(
      (point) => point.sentences,
    );
    expect(sentences).toEqual([[1, 2], [3], [4]]);
  });

  test('prefer of two such places the one that says through whom the words came', () => {
    const text = `Die Ministerin sagte, dass sie die Steuer auf Diesel senken wolle.
Die Ministerin sagte laut der Agentur Nord, dass sie die Steuer auf Diesel senken wolle.
Der Verband der Spediteure in Kassel freut sich.
Der Preis lag im März bei zwei Euro.`;
    const words = 'dass sie die Steuer auf Diesel senken wolle';
    const again = text.indexOf('\n') + 1;
    const analysis = marked(text, 'de', {
      claims: [
        claim(text, 1, words, { source: speaker(text, 'Die Ministerin') }),
        claim(text, 2, words, {
          id: 'c2.1',
          spans: [at(text, words, again)],
          source: speaker(text, 'Die Ministerin', { phrase: [at(text, 'Die Ministerin', again)] }),
          via: [{ phrase: at(text, 'der Agentur Nord'), name: 'Agentur Nord', entity: null }],
        }),
      ],
    });
    const point = keyPoints(text, null, analysis).find(({ attribution }) => attribution !== null);
    expect(point?.sentences).toEqual([1, 2]);
    expect(point?.attribution?.via.map(({ name }) => name)).toEqual(['Agentur Nord']);
  });
});

describe('a key point in somebody’s words', () => {
  const text = `Die Regierung in Oslo behauptet, dass die Lieferungen im März begonnen hätten.
Die Werft habe seitdem mehr als 300 Container mit Motoren nach Riga geliefert.
Der Hafen von Riga ist der größte im Land.`;
  const source = speaker(text, 'Die Regierung in Oslo');
  const analysis = marked(text, 'de', {
    claims: [
      claim(text, 1, 'dass die Lieferungen im März begonnen hätten', { source, hedge: 'distancing' }),
      claim(text, 2, 'Die Werft habe seitdem mehr als 300 Container mit Motoren nach Riga geliefert.', {
        form: 'carried',
        source: { ...source, how: 'carried' },
        hedge: 'distancing',
      }),
    ],
  });
  const points = keyPoints(text, null, analysis);

  test('says whose they are and how far the article stands off', () => {
    expect(points[1]?.attribution).toMatchObject({
      statement: 'c2.1',
      verbatim: false,
      speaker: { name: 'Die Regierung in Oslo' },
      hedge: 'distancing',
    });
  });

  test('has the sentence that names the source among its evidence', () => {
    expect(points[1]?.sentences).toEqual([1, 2]);
  });

  test('stands beside one at least that says what happened in the article’s own words', () => {
    const said: readonly [string, string][] = [
      ['Ana Petrović', 'dass der Hafen von Brod im Mai für drei Monate gesperrt werde'],
      ['Ivo Marić', 'dass die Sanierung der Mauer in Sava vierzehn Millionen Euro koste'],
      ['Ema Babić', 'dass die Reederei Nordlicht vor das Gericht in Zagreb ziehen wolle'],
    ];
    const all = `${said.map((parts) => parts.join(' sagt, ')).join('.\n')}.\nEs regnet dort.`;
    const claims = said.map(([name, words], i) => claim(all, i + 1, words, { source: speaker(all, name) }));
    const owners = keyPoints(all, null, marked(all, 'de', { claims })).map(({ attribution }) => attribution);
    expect(owners).toHaveLength(3);
    expect(owners).toContain(null);
  });

  test('leaves out the frame that the attribution stands for', () => {
    expect(told(text, analysis)[0]).toBe('dass die Lieferungen im März begonnen hätten');
  });

  test('is not told where nobody knows whose they are', () => {
    const unsure = marked(text, 'de', {
      claims: analysis.claims.map((each) => ({ ...each, confidence: 0.3 })),
    });
    expect(keyPoints(text, null, unsure).map(({ sentences }) => sentences)).toEqual([[1], [3]]);
  });
});

describe('a key point stands alone', () => {
  test.each([
    ['de', 'Dies hat im Ausland die Sorge um den Frieden an der Grenze und um den Handel genährt.'],
    ['de', 'Deshalb hat der Handel an der Grenze in den Städten Brod und Sava im Juli gelitten.'],
    ['en', 'They have closed the border and the markets in the towns of Brod and Sava since July.'],
    ['en', 'This has hurt the trade at the border and the markets in the towns of Brod and Sava.'],
  ] as const)('%s: a sentence that leans on the one before it comes last: «%s»', (language, leaning) => {
    const text = `Brod und Sava haben im Juli ein Abkommen über die Grenze unterzeichnet.
${leaning}
Der Handel an der Grenze wuchs um acht Prozent.
In den Märkten von Brod fehlt es an Mehl und Salz.`;
    const points = keyPoints(text, null, marked(text, language));
    expect(points.map(({ sentences }) => sentences)).toEqual([[1], [3], [4]]);
  });

  test('a pronoun counts as named where its owner stands in the same point', () => {
    const text = `Bei ihrem Besuch in Brod hat Ana Petrović den Vertrag über die Brücke an der Grenze unterzeichnet.
Es regnete.
In Sava hat sie im Juli einen Vertrag über die Brücke an der Grenze und über den Fluss unterzeichnet.
Der Handel wuchs um acht Prozent.
Am Fluss gibt es seit 1950 Mühlen.`;
    const analysis = marked(text, 'de', {
      mentions: [
        mention(text, 'ihrem', { entity: 'e0', how: 'pronoun' }),
        mention(text, 'Ana Petrović', { entity: 'e0', how: 'name' }),
        mention(text, 'sie im', { entity: 'e0', how: 'pronoun' }),
      ],
    });
    expect(keyPoints(text, null, analysis).map(({ sentences }) => sentences)).toEqual([[1], [4], [5]]);
  });

  test('a pronoun at the very beginning counts as unnamed, whoever is named after it', () => {
    const text = `Der Handel in Brod und Sava wuchs im Juli um acht Prozent.
Es regnete.
Sie darf in Brod nicht mehr antreten, sagt Ana Petrović den Leuten in der Stadt an der Grenze.
Am Fluss gibt es seit 1950 Mühlen.
In Sava stehen die Mühlen seit Jahren still.`;
    const analysis = marked(text, 'de', {
      mentions: [
        mention(text, 'Sie', { entity: 'e0', how: 'pronoun' }),
        mention(text, 'Ana Petrović', { entity: 'e0', how: 'name' }),
      ],
    });
    expect(keyPoints(text, null, analysis).map(({ sentences }) => sentences)).toEqual([[1], [4], [5]]);
  });

  test('what it leans on may be the point right before it', () => {
    const text = `Die Bahn sperrt die Brücke über den Fluss in Brod im Mai für drei Monate.
Sie bessert in den drei Monaten die Pfeiler der Brücke über den Fluss in Brod aus.
Am Fluss gibt es seit 1950 Mühlen.
Der Handel wuchs um acht Prozent.`;
    const numbers = keyPoints(text, null, marked(text, 'de')).map(({ sentences }) => sentences[0]);
    expect(numbers.slice(0, 2)).toEqual([1, 2]);
  });

  const ROAD = `Die Stadt Brod will die Straße am Fluss im Mai für Autos sperren.
Es regnet.
Die Entscheidung fällt der Rat der Stadt Brod im Mai.
Der Handel in der Stadt Brod wuchs im Mai um acht Prozent.
In der Stadt Sava stehen die Mühlen am Fluss seit Jahren still.`;

  test('a thing that is taken as known has to be named by another point', () => {
    const numbers = keyPoints(ROAD, null, marked(ROAD, 'de')).map(({ sentences }) => sentences[0]);
    expect(numbers).not.toContain(3);
  });

  test('or by the title above the points', () => {
    const title = 'Entscheidung über die Straße am Fluss';
    const numbers = keyPoints(ROAD, title, marked(ROAD, 'de')).map(({ sentences }) => sentences[0]);
    expect(numbers).toContain(3);
  });

  test('there are fewer points rather than one more that leans', () => {
    const text = `Die Elbe steigt in Dresden auf fünf Meter.\n${'Deshalb bleibt die Brücke über die Elbe zu.\n'.repeat(14)}Die Fähre fährt.`;
    expect(keyPoints(text, null, marked(text, 'de'))).toHaveLength(3);
  });

  test.each([
    ['de', 'Doch der Streit um das Wasser geht weiter.', 'der Streit um das Wasser geht weiter.'],
    ['en', 'However, the row over the water goes on.', 'the row over the water goes on.'],
  ] as const)(
    '%s: a word that only ties it to the sentence before is left out: «%s»',
    (language, tied, left) => {
      expect(told(tied, marked(tied, language))).toEqual([left]);
    },
  );
});
