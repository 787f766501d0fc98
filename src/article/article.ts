import { z } from 'zod';
import { edtfDate } from './edtf.ts';

export const languages = ['de', 'en'] as const;
export const language = z.enum(languages, { error: `must be one of ${languages.join(', ')}` });
export type Language = z.infer<typeof language>;

export const articleId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
  .max(120)
  .brand<'ArticleId'>();
export type ArticleId = z.infer<typeof articleId>;

export const contentHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'ContentHash'>();
export type ContentHash = z.infer<typeof contentHash>;

/** What was published, to the letter, and what is known of where it came from. */
export const article = z.strictObject({
  id: articleId,
  language,
  /** The day of publication at the precision known: `2023`, `2023-10` or `2023-10-19`. */
  date: edtfDate.nullable(),
  title: z.strictObject({ text: z.string().min(1), ours: z.boolean() }),
  publisher: z.string().min(1).nullable(),
  byline: z.string().min(1).nullable(),
  agencies: z.array(z.string().min(1)),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  text: z.string().min(1),
  hash: contentHash,
});
export type Article = z.infer<typeof article>;
