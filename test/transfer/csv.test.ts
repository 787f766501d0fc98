import { describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { type Countable, csvOf } from '../../src/transfer/csv.ts';
import { entryOf, newsroomOn } from '../newsroom.ts';

const inMemory = () => openDatabase({ engine: 'memory' });
const csv = async (database: Database, what: Countable): Promise<string> =>
  (await Array.fromAsync(csvOf(database, what))).join('');

/** Rows of a file in which no cell has a line break or a quotation mark. */
async function cells(database: Database, what: Countable): Promise<Record<string, string>[]> {
  const [head = '', ...rows] = (await csv(database, what)).split('\r\n').slice(0, -1);
  const names = head.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, at) => [names[at] ?? '', cell])));
}

describe('what people said, as CSV', () => {
  test('has a row for each quote, by person and time, that leads back to its place in the text', async () => {
    const database = await inMemory();
    const { put } = newsroomOn(database);
    const text = 'Der Rat tagte. „Das Dach ist undicht“ sagte Bürgermeisterin Anna Weber.';
    const later = await entryOf('Später', text, { language: 'de', date: '2026-11-24' });
    const earlier = await entryOf('Zuvor', `Es regnete. ${text}`, { language: 'de', date: '2026-11-20' });
    const other = await entryOf('Anderswo', 'Es schneit. „Der Weg ist frei“ sagte Ada Amsel.', {
      language: 'de',
    });
    await put(later, earlier, other);
    const rows = await cells(database, 'quotes');
    expect(rows.map(({ person, published, text: said }) => [person, published, said])).toEqual([
      ['Ada Amsel', '2026-11-24', 'Der Weg ist frei'],
      ['Anna Weber', '2026-11-20', 'Das Dach ist undicht'],
      ['Anna Weber', '2026-11-24', 'Das Dach ist undicht'],
    ]);
    const [, first] = rows;
    expect(first).toMatchObject({
      id: 'zuvor@1/q3.1',
      as_printed: 'Bürgermeisterin Anna Weber',
      kind: 'direct',
      sentence: '3',
      cue: 'sagte',
      colour: 'neutral',
      article: 'zuvor',
      publisher: 'Nordbote',
      language: 'de',
      scopes: 'slack:T1',
    });
    expect(earlier.article.text.slice(Number(first?.start), Number(first?.end))).toBe('Das Dach ist undicht');
    await database.destroy();
  });

  test('has claims with their source and how far the article keeps its distance', async () => {
    const database = await inMemory();
    const { put } = newsroomOn(database);
    await put(
      await entryOf('Brücke', 'Minister Jan Specht behauptet, die Brücke sei sicher.', { language: 'de' }),
    );
    const [claim] = await csv(database, 'claims').then((text) => text.split('\r\n').slice(1));
    expect(claim).toContain('Jan Specht');
    expect(claim).toContain('"die Brücke sei sicher"'.replaceAll('"', ''));
    expect(claim).toContain('distancing');
    await database.destroy();
  });

  test('keeps to RFC 4180, and no cell is a formula to a spreadsheet', async () => {
    const database = await inMemory();
    const { put } = newsroomOn(database);
    await put(
      await entryOf('Sum', '“We agree, all of us,” said Mayor Jo Fisher.', {
        publisher: '=HYPERLINK("http://evil.example", "A")',
      }),
    );
    const text = await csv(database, 'quotes');
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain(`,Sum,"'=HYPERLINK(""http://evil.example"", ""A"")",`);
    expect(text).toMatch(/,"We agree, all of us,?",/);
    await database.destroy();
  });
});
