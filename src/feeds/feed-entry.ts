import { z } from 'zod';
import { edtfDate } from '../article/edtf.ts';

/** An entry of a feed, as it is kept until it has become an article. */
export const feedEntry = z.strictObject({
  /** The same as long as it is the same entry: from its id, else its address, else its words. */
  key: z.string(),
  /** Changes when what the feed says of it does. */
  hash: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  text: z.string(),
  /** Whether the text is the article, not a teaser for it. */
  whole: z.boolean(),
  byline: z.string().nullable(),
  date: edtfDate.nullable(),
  /** The instant of publication. */
  published: z.string().nullable(),
});
export type FeedEntry = z.infer<typeof feedEntry>;
