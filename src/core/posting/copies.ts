import type { ArticleId, ContentHash, Language } from '../../article/article.ts';
import { articleId } from '../../article/article.ts';
import type { Scope } from '../../library/scope.ts';
import { type Reply, statementsOf } from '../reply.ts';
import type { MessageRef } from './poster.ts';

/** A message that everybody in its place sees, and what it shows. */
export interface Copy {
  readonly message: MessageRef;
  /** Of those who see it. */
  readonly scope: Scope;
  readonly reply: Reply;
  readonly language: Language;
  readonly page: number;
  /** The person who shared it, as in `Viewer.person`; null for nobody. */
  readonly sharedBy: string | null;
}

/** The messages that everybody sees: what they show is corrected when an article changes or goes, or something is hidden. */
export interface Copies {
  /** Notes that a message shows this from now on. One that shows nothing of an article is not kept. */
  keep(copy: Copy): Promise<void>;
  /** The line whose answer a message shows, which page of it, and what of which articles; null where it is none of these. */
  shownBy(message: MessageRef): Promise<ShownBy | null>;
  /** Notes that a message shows another page, and gives what was corrected in it; the reply as it is where it is none of these. */
  turned(message: MessageRef, page: number, reply: Reply, language: Language): Promise<Reply>;
}

export interface ShownBy {
  readonly line: string;
  readonly page: number;
  readonly of: readonly Pick<ShownOf, 'article' | 'sentences'>[];
}

/** What a reply shows of one article: sentences that prove it, and of which text of it; null where that is not told. */
export interface ShownOf {
  readonly article: ArticleId;
  readonly title: string | null;
  readonly version: ContentHash | null;
  readonly sentences: readonly number[];
}

/** The articles of which a reply shows something. */
export function articlesShown(reply: Reply): ShownOf[] {
  const shown = new Map<ArticleId, ShownOf>();
  for (const { article, version = null, evidence, citation } of statementsOf(reply)) {
    const before = shown.get(article)?.sentences ?? [];
    shown.set(article, {
      article,
      version,
      title: citation.csl.title,
      sentences: [...new Set([...before, ...evidence])],
    });
  }
  for (const part of reply.parts)
    if (part.type === 'entry' && part.article !== undefined && !shown.has(part.article))
      shown.set(part.article, { ...NOTHING_OF, article: part.article, title: part.label });
  const about = articleId.safeParse(/ article:(?<id>\S+)/.exec(reply.line)?.groups?.id).data;
  if (about !== undefined && !shown.has(about)) shown.set(about, { ...NOTHING_OF, article: about });
  return [...shown.values()];
}

const NOTHING_OF = { title: null, version: null, sentences: [] };
