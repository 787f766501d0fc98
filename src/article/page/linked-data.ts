import { z } from 'zod';
import { descendants, rawText, type Tag } from './tree.ts';

const name = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const names = z.union([name.transform((one) => [one]), z.array(name)]);
const flag = z.union([z.boolean(), z.stringbool()]);

/** What schema.org's Article says about itself; a field in another shape counts as not given. */
const linkedArticle = z.object({
  headline: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  articleBody: z.string().optional().catch(undefined),
  author: names.optional().catch(undefined),
  publisher: name.optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  dateModified: z.string().optional().catch(undefined),
  inLanguage: name.optional().catch(undefined),
  isAccessibleForFree: flag.optional().catch(undefined),
});
export type LinkedArticle = z.infer<typeof linkedArticle>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|NewsStory|LiveBlogPosting)$/;
const node = z.looseObject({
  '@type': z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
});

/** Deeper than any publisher nests its data. */
const DEEPEST = 12;

/** The article that the page describes in JSON-LD; of several the one that says most. */
export function linkedArticleOf(page: Tag): LinkedArticle | null {
  let best: LinkedArticle | null = null;
  for (const tag of descendants(page)) {
    if (tag.name !== 'script' || !/^application\/ld\+json/i.test(tag.attributes.type?.trim() ?? '')) continue;
    for (const found of articlesIn(parseJson(rawText(tag)), 0)) {
      if (best === null || fieldCount(found) > fieldCount(best)) best = found;
    }
  }
  return best;
}

const fieldCount = (article: LinkedArticle): number =>
  Object.values(article).filter((value) => value !== undefined).length;

function* articlesIn(value: unknown, depth: number): Generator<LinkedArticle> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* articlesIn(item, depth + 1);
    return;
  }
  const read = node.safeParse(value);
  if (!read.success) return;
  if ([read.data['@type'] ?? []].flat().some((type) => ARTICLE_TYPE.test(type)))
    yield linkedArticle.parse(value);
  for (const inner of Object.values(read.data)) {
    if (typeof inner === 'object') yield* articlesIn(inner, depth + 1);
  }
}

/** Publishers leave line breaks in strings and comments around the data: taken where that is all that is wrong. */
function parseJson(text: string): unknown {
  const data = text
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:\/\/)? ?(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/)? ?(?:\]\]>|-->) ?$/, '');
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
