import { z } from 'zod';
import { articleId } from '../../article/article.ts';

const parted = (mark: string) => z.string().transform((text) => (text === '' ? [] : text.split(mark)));
const ids = parted(',').pipe(z.array(articleId));

/** Articles on one event, the one shown first first, and the one on it that was shown before: «a+b~c». */
const story = parted('~')
  .pipe(z.tuple([parted('+').pipe(z.tuple([articleId]).rest(articleId))]).rest(articleId))
  .transform(([articles, known = null]) => ({ articles, known }));

/**
 * What an answer to /today told, as its own line carries it, so that every page of it and every press of a button shows the
 * same: stories shown, articles left out, those changed since they were shown, and those withdrawn.
 */
const told = parted(';')
  .pipe(z.tuple([parted(',').pipe(z.array(story)), ids, ids, ids]))
  .transform(([stories, leftOut, changed, withdrawn]) => ({ stories, leftOut, changed, withdrawn }));
export type Told = z.infer<typeof told>;

/** Null: it is none of ours. */
export const readTold = (text: string): Told | null => told.safeParse(text).data ?? null;

export const formatTold = ({ stories, leftOut, changed, withdrawn }: Told): string =>
  [stories.map(formatStory), leftOut, changed, withdrawn].map((list) => list.join(',')).join(';');

const formatStory = ({ articles, known }: Told['stories'][number]): string =>
  [articles.join('+'), ...(known === null ? [] : [known])].join('~');
