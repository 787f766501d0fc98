import { describe, expect, test } from 'vitest';
import { type Article, article } from '../../src/article/article.ts';
import { cite, originLine, sentenceUrl } from '../../src/core/statements/citation.ts';

const strike: Article = article.parse({
  id: '2024-03-streik',
  language: 'de',
  date: '2024-03',
  title: { text: 'Streik bei der Bahn', ours: false },
  publisher: 'Tagblatt',
  byline: null,
  agencies: ['dpa'],
  url: 'https://example.org/streik?id=7#top',
  text: 'Sie bleibe dabei, sagte Anna Weber.',
  hash: '0'.repeat(64),
});

const cited = {
  id: '2024-03-streik:q3.1',
  words: 'Wir [alle] bleiben *hier*',
  sentence: '„Wir [alle] bleiben *hier*“, sagte Weber.',
  number: 3,
  whose: 'Anna Weber',
  via: ['die Nachrichtenagentur dpa'],
};

describe('a citation', () => {
  test('says the words, whose, through whom, where and when, in the language of who asks', () => {
    expect(cite({ ...strike, url: null }, cited, 'de').plain).toBe(
      '„Wir [alle] bleiben *hier*“ — Anna Weber, über die Nachrichtenagentur dpa; Tagblatt mit dpa, März 2024, Satz 3.',
    );
    expect(cite({ ...strike, url: null }, cited, 'en').plain).toBe(
      '“Wir [alle] bleiben *hier*” — Anna Weber, via die Nachrichtenagentur dpa; Tagblatt with dpa, March 2024, sentence 3.',
    );
  });

  test('in Markdown, the words stay words and the place is a link', () => {
    expect(cite(strike, cited, 'de').markdown).toMatch(
      /^> „Wir \\\[alle\\\] bleiben \\\*hier\\\*“\n>\n> — Anna Weber.*; \[Tagblatt.*\]\(https:\/\/example\.org\/streik\?id=7#:~:text=/,
    );
  });

  test('for reference managers, has no day that nobody printed', () => {
    expect(cite(strike, cited, 'en').csl).toMatchObject({
      type: 'article-newspaper',
      title: 'Streik bei der Bahn',
      'container-title': 'Tagblatt',
      issued: { 'date-parts': [[2024, 3]] },
    });
  });
});

describe('the address of a sentence', () => {
  test.each([
    ['Ein Satz.', 'https://example.org/a#:~:text=Ein%20Satz.'],
    ['Ja, ein-zwei.', 'https://example.org/a#:~:text=Ja%2C%20ein%2Dzwei.'],
    [
      'Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf.',
      'https://example.org/a#:~:text=Eins%20zwei%20drei%20vier,neun%20zehn%20elf%20zw%C3%B6lf.',
    ],
  ])('%s', (sentence, url) => {
    expect(sentenceUrl('https://example.org/a#part', sentence)).toBe(url);
  });
});

describe('the line that says where an article comes from', () => {
  test('names house, agencies and date', () => {
    expect(originLine(strike, 'de')).toBe('Tagblatt mit dpa · März 2024');
  });

  test('says so where nothing is known', () => {
    const bare: Article = { ...strike, publisher: null, agencies: [], date: null };
    expect(originLine(bare, 'de')).toBe('ohne Angabe der Herkunft');
    expect(originLine(bare, 'en')).toBe('origin not given');
  });
});
