import { z } from 'zod';
import { articleId } from '../article/article.ts';

const ids = z
  .string()
  .transform((list) => (list === '' ? [] : list.split(',').map((id) => articleId.parse(id))));

/**
 * What an answer to /today told, as its own line carries it, so that every page of it and every press of a button shows the
 * same: articles shown, those left out, those changed since they were shown, and those withdrawn.
 */
const told = z
  .string()
  .transform((text) => text.split(';'))
  .pipe(z.tuple([ids, ids, ids, ids]))
  .transform(([shown, leftOut, changed, withdrawn]) => ({ shown, leftOut, changed, withdrawn }));
export type Told = z.infer<typeof told>;

/** Null: it is none of ours. */
export const readTold = (text: string): Told | null => told.safeParse(text).data ?? null;

export const formatTold = ({ shown, leftOut, changed, withdrawn }: Told): string =>
  [shown, leftOut, changed, withdrawn].map((list) => list.join(',')).join(';');
