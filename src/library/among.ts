import type { ArticleId } from '../article/article.ts';
import type { Library } from './library.ts';

/** Articles that a search by words looks through for those that are meant. */
const SEARCHED = 200;

/** The library as if it had no articles but these: what was asked about them before can be asked again. */
export const onlyAmong = (library: Library, ids: readonly ArticleId[]): Library => ({
  ...library,
  state: async () => `${await library.state()} ${ids.join(' ')}`,
  newest: (filter, most) => library.newest({ ...filter, among: ids }, most),
  articles: (filter, most) => library.articles({ ...filter, among: ids }, most),
  entry: async (id) => (ids.includes(id) ? library.entry(id) : null),
  reprints: async (asked, most) =>
    new Map(
      [...(await library.reprints(asked, most))].map(([id, those]) => [
        id,
        those.filter(({ article }) => ids.includes(article.id)),
      ]),
    ),
  shownFor: async (asked) =>
    new Map([...(await library.shownFor(asked))].filter(([, shown]) => ids.includes(shown))),
  revisions: (asked) => library.revisions(asked.filter((id) => ids.includes(id))),
  changed: async (most) =>
    (await library.changed(SEARCHED)).filter(({ id }) => ids.includes(id)).slice(0, most),
  async sentences(wanted, filter, most) {
    const { hits, more } = await library.sentences(wanted, filter, SEARCHED);
    const those = hits.filter(({ article }) => ids.includes(article)).slice(0, most);
    return { hits: those, more };
  },
  search: async (words, most) =>
    (await library.search(words, SEARCHED)).filter(({ id }) => ids.includes(id)).slice(0, most),
});
