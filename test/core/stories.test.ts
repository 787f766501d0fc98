import { describe, expect, test } from 'vitest';
import { type Article, articleId } from '../../src/article/article.ts';
import { edtfDate } from '../../src/article/edtf.ts';
import { type Comparable, storiesIn } from '../../src/core/news/stories.ts';
import { storyTexts } from '../one-event.ts';

type Which = keyof (typeof storyTexts)['de'];

const written = (language: Article['language'], which: Which, date: string | null, id: string = which) => ({
  article: {
    id: articleId.parse(id),
    language,
    date: date === null ? null : edtfDate.parse(date),
    title: { text: storyTexts[language][which].title, ours: false },
    text: storyTexts[language][which].text,
  },
});
const together = (...articles: readonly Comparable[]): string[] =>
  storiesIn(articles)
    .map((ids) => ids.toSorted().join('+'))
    .toSorted();

describe.each(['de', 'en'] as const)('articles in %s', (language) => {
  const first = written(language, 'first', '2026-11-24');
  const second = written(language, 'second', '2026-11-25');
  const late = written(language, 'late', '2026-11-26');
  const other = written(language, 'other', '2026-11-25');

  test('on one event are one story, in whatever words each house tells it', () => {
    expect(together(first, second, late)).toEqual(['first+late+second']);
  });

  test('on something else that happened in the same place stand alone', () => {
    expect(together(first, other, second)).toEqual(['first+second', 'other']);
  });

  test('are the same stories in whatever order they came', () => {
    const all = [first, second, late, other];
    const orders = all.map((_, at) => [...all.slice(at), ...all.slice(0, at)]);
    for (const order of [...orders, all.toReversed()])
      expect(together(...order)).toEqual(['first+late+second', 'other']);
  });

  test.each([
    ['more than three days later', '2026-11-28'],
    ['on a day that nobody knows', null],
    ['in a month of which the day is not known', '2026-11'],
  ])('written %s stand alone', (_, date) => {
    expect(together(first, written(language, 'second', date))).toEqual(['first', 'second']);
  });

  test('that nobody links directly are no story by way of a third', () => {
    const before = written(language, 'second', '2026-11-22', 'before');
    const after = written(language, 'late', '2026-11-26', 'after');
    const found = storiesIn([before, first, after]);
    expect(found).toHaveLength(2);
    expect(found.some((ids) => ids.includes(before.article.id) && ids.includes(after.article.id))).toBe(
      false,
    );
  });
});

test('words that half of the week has bring no two articles together', () => {
  const speeches = ['roads', 'schools', 'hospitals', 'farms', 'harbours', 'taxes', 'libraries', 'forests'];
  const campaign = speeches.map(
    (subject, at): Comparable => ({
      article: {
        id: articleId.parse(`speech-${at}`),
        language: 'en',
        date: edtfDate.parse('2026-11-24'),
        title: { text: `Candidates Ilse Kranich and Tom Aldous on ${subject}`, ours: false },
        text: `Candidates Ilse Kranich and Tom Aldous debated ${subject} before voters in Northaven on Tuesday.`,
      },
    }),
  );
  expect(together(...campaign.slice(0, 2))).toEqual(['speech-0+speech-1']);
  expect(together(...campaign)).toHaveLength(campaign.length);
});

test('a German and an English article are not compared', () => {
  const german = written('de', 'first', '2026-11-24', 'here');
  const english: Comparable = {
    article: { ...german.article, id: articleId.parse('there'), language: 'en' },
  };
  expect(together(german, english)).toEqual(['here', 'there']);
});
