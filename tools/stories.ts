import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { articleId, language as languageSchema } from '../src/article/article.ts';
import { edtfDate } from '../src/article/edtf.ts';
import { type Comparable, storiesIn } from '../src/core/news/stories.ts';

/** As far back as a digest looks. */
const DAYS = 7;

const [language, ...files] = process.argv.slice(2);
if (files.length === 0)
  throw new Error('node tools/stories.ts de|en FILE.json…: dated articles, to read what becomes one story');
const written = z.array(
  z.object({ title: z.string().nullable(), date: edtfDate.nullable(), text: z.string().min(1) }),
);
const articles = (
  await Promise.all(files.map(async (file) => written.parse(JSON.parse(await readFile(file, 'utf8')))))
)
  .flat()
  .map(
    ({ title, date, text }): Comparable => ({
      article: {
        id: articleId.parse(
          createHash('sha256').update(`${date} ${title} ${text}`).digest('hex').slice(0, 16),
        ),
        language: languageSchema.parse(language),
        date,
        title: { text: title ?? text.split('\n', 1).join(''), ours: false },
        text,
      },
    }),
  );

const days = [...new Set(articles.flatMap(({ article: { date } }) => date ?? []))].toSorted();
const stories = new Map<string, readonly Comparable[]>();
let least = Number.POSITIVE_INFINITY;
let most = 0;
for (const day of days) {
  const first = Temporal.PlainDate.from(day)
    .subtract({ days: DAYS - 1 })
    .toString();
  const week = articles.filter(({ article: { date } }) => date !== null && first <= date && date <= day);
  least = Math.min(least, week.length);
  most = Math.max(most, week.length);
  for (const ids of storiesIn(week).filter(({ length }) => length > 1))
    stories.set(
      ids.toSorted().join(' '),
      week.filter(({ article }) => ids.includes(article.id)),
    );
}
console.log(`${articles.length} articles, in each week that ends on a day of one: ${least} to ${most}\n`);
for (const story of stories.values())
  console.log(`${story.map(({ article: { date, title } }) => `${date} ${title.text}`).join('\n')}\n`);
console.log(`${stories.size} stories`);
