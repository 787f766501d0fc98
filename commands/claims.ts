import { z } from 'zod';
import type { Claim } from '../src/analysis/analysis.ts';
import type { Language } from '../src/article/article.ts';
import { narrowing } from '../src/core/articles/narrow.ts';
import { answerTo, type Meant, whichArticles } from '../src/core/articles/which.ts';
import { defineLookup } from '../src/core/lookup.ts';
import { articleOption, personOption } from '../src/core/options.ts';
import type { Part, Reply } from '../src/core/reply.ts';
import { saidOnce } from '../src/core/statements/repeats.ts';
import { claimStatement, isShown } from '../src/core/statements/statements.ts';
import { nobodyFound, originAbove, originNote, someNames } from '../src/core/statements/voices.ts';
import type { Entry } from '../src/library/library.ts';
import { claimCount, type Voice, voicesIn } from '../src/library/voices.ts';

const texts = {
  source: {
    names: { de: 'quelle', en: 'source' },
    describe: { de: 'wessen: Name, Amt oder Stelle', en: 'whose: a name, an office or a body' },
  },
  title: { de: 'Was andere sagen', en: 'What others say' },
  sources: {
    de: (names: string) =>
      names === '' ? 'Dieser Text gibt keine Aussagen anderer wieder.' : `Aussagen gibt es von: ${names}.`,
    en: (names: string) =>
      names === '' ? 'This text reports no statements of others.' : `There are claims by: ${names}.`,
  },
  noClaims: {
    de: (who: string) => `Von ${who} gibt der Text keine Aussage wieder.`,
    en: (who: string) => `The text reports no claim by ${who}.`,
  },
};

export const claims = defineLookup({
  name: 'claims',
  names: { de: 'aussagen', en: 'claims' },
  describe: { de: 'Wer was behauptet, mit Quelle', en: 'Who claims what, with its source' },
  example: { de: 'claims ministerium', en: 'claims ministry' },
  options: z.object({
    source: personOption(texts.source.names, texts.source.describe),
    article: articleOption(),
    ...narrowing(),
  }),
  async run({ source, article, ...narrow }, context) {
    const meant = await whichArticles({ person: source, article, ...narrow, does: 'claim' }, context);
    if ('reply' in meant) return meant.reply;
    const { language } = context.viewer;
    const question = { command: 'claims', options: { source, ...narrow }, language };
    const answer = answerTo(meant, article, question);
    return source === undefined
      ? ofEverybody(meant, answer, language)
      : ofSource(source, meant, answer, language);
  },
});

type Answer = Pick<Reply, 'line' | 'actions'>;

function ofSource(typed: string, meant: Meant, answer: Answer, language: Language): Reply {
  const { found, voices: matches } = meant;
  const speaking = matches.filter((voice) => claimCount(voice) > 0);
  const sources = texts.sources[language](someNames(claiming(found), language));
  if (matches.length === 0)
    return nobodyFound(typed, meant, sources, { line: answer.line, command: 'claims' }, language);
  const said: Part[] = speaking.flatMap((voice) => claimsOf(voice, found.length > 1, language));
  const unsaid: Part[] = matches.slice(0, 1).map((voice) => context(texts.noClaims[language](voice.name)));
  return said.length === 0
    ? { ...answer, outcome: 'nothing', parts: [...unsaid, context(sources)] }
    : { ...answer, outcome: 'answer', parts: [head(language), ...origin(meant, language), ...said] };
}

/** All claims in reading order, article by article. */
function ofEverybody(meant: Meant, answer: Answer, language: Language): Reply {
  const several = meant.found.length > 1;
  const said: Part[] = meant.found.flatMap((entry) =>
    ofArticle(entry, entry.briefing.analysis.claims, several, language),
  );
  return said.length === 0
    ? { ...answer, outcome: 'nothing', parts: [context(texts.sources[language](''))] }
    : { ...answer, outcome: 'answer', parts: [head(language), ...origin(meant, language), ...said] };
}

const context = (text: string): Part => ({ type: 'context', text });
const head = (language: Language): Part => ({ type: 'title', text: texts.title[language], note: null });
const origin = ({ found, total }: Meant, language: Language): Part[] => originAbove(found, language, total);

const claimsOf = (voice: Voice, several: boolean, language: Language): Part[] =>
  voice.appearances.flatMap(({ entry, claims: said }) => ofArticle(entry, said, several, language));

/** Where there are several articles, each claim stands below the one that it is from. */
function ofArticle(entry: Entry, said: readonly Claim[], several: boolean, language: Language): Part[] {
  const parts = claimParts(entry, said, language);
  return several && parts.length > 0 ? [context(originNote([entry], language)), ...parts] : parts;
}

const claimParts = (entry: Entry, said: readonly Claim[], language: Language): Part[] =>
  saidOnce(entry, said.filter(isShown), ({ source }) => source?.name ?? '').map(([first, ...again]) =>
    claimStatement(entry, first, again, language),
  );

const claiming = (entries: readonly Entry[]): Voice[] =>
  voicesIn(entries).filter((voice) => claimCount(voice) > 0);
