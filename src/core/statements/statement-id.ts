import { type ArticleId, articleId } from '../../article/article.ts';

/** An article, and a statement in it by its id there. */
export interface NamedStatement {
  readonly article: ArticleId;
  readonly local: string;
}

/** Reads an id as `StatementPart` has it, «2023-10-title:q5.1»; null for anything else. */
export function readStatementId(typed: string): NamedStatement | null {
  const { article, local } =
    /^(?<article>[^:]+):(?<local>[a-z]\d+(?:\.\d+)?)$/.exec(typed.trim())?.groups ?? {};
  const known = articleId.safeParse(article);
  return known.success && local !== undefined ? { article: known.data, local } : null;
}
