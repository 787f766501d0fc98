import type { Language } from '../article/article.ts';
import type { Entry } from '../library/library.ts';
import { origin } from './citation.ts';
import type { CommandContext } from './command.ts';
import { formatLine } from './parse.ts';
import { ours, type Part, type Reply } from './reply.ts';

const texts = {
  noMatch: {
    de: (typed: string) => `Kein Artikel passt zu „${typed}“. Die neuesten:`,
    en: (typed: string) => `No article matches “${typed}”. The newest:`,
  },
  empty: {
    de: 'Noch ist kein Artikel da. Legen Sie einen in content/articles/ ab.',
    en: 'There is no article yet. Put one into content/articles/.',
  },
};

/**
 * The articles that a command is about: those named, else the one the conversation is about, else all, newest first.
 * A name that fits none, or an empty library, gives the Reply that says so.
 */
export async function whichArticles(
  typed: string | undefined,
  { library, conversation, viewer }: CommandContext,
): Promise<{ found: readonly [Entry, ...Entry[]] } | { reply: Reply }> {
  if (typed !== undefined) {
    const all = await library.search(typed);
    const exact = all.find((entry) => entry.article.id === typed);
    return foundOr(exact === undefined ? all : [exact], () => noMatch(typed));
  }
  const spokenOf = conversation.article === null ? null : await library.entry(conversation.article);
  return foundOr(spokenOf === null ? await library.entries() : [spokenOf], async () =>
    nothing(texts.empty[viewer.language]),
  );

  async function noMatch(words: string): Promise<Reply> {
    const newest = (await library.entries()).slice(0, 5);
    return newest.length === 0
      ? nothing(texts.empty[viewer.language])
      : nothing(
          texts.noMatch[viewer.language](words),
          newest.map((entry) => articleEntry(entry, viewer.language)),
        );
  }
}

/** An article as something to ask for. */
export const articleEntry = ({ article }: Entry, language: Language): Part => ({
  type: 'entry',
  line: formatLine('brief', { article: article.id }),
  label: article.title.text,
  text: origin(article, language, ' · '),
});

const nothing = (text: string, more: readonly Part[] = []): Reply => ({
  outcome: 'nothing',
  line: '/articles',
  parts: [{ type: 'text', runs: [ours(text)] }, ...more],
  actions: [],
});

async function foundOr(
  entries: readonly Entry[],
  otherwise: () => Promise<Reply>,
): Promise<{ found: readonly [Entry, ...Entry[]] } | { reply: Reply }> {
  const [first, ...rest] = entries;
  return first === undefined ? { reply: await otherwise() } : { found: [first, ...rest] };
}
