import { z } from 'zod';
import type { Claim, Quote, Span } from '../src/analysis/analysis.ts';
import type { Language } from '../src/article/article.ts';
import { covers } from '../src/briefing/spans.ts';
import { narrowing } from '../src/core/articles/narrow.ts';
import { hasReprints, isShownItself } from '../src/core/articles/reprints.ts';
import { answerTo, whichArticles } from '../src/core/articles/which.ts';
import { optionTexts } from '../src/core/command.ts';
import { defineLookup } from '../src/core/lookup.ts';
import { articleOption } from '../src/core/options.ts';
import { formatLine } from '../src/core/parse.ts';
import type { Part, Reply } from '../src/core/reply.ts';
import { saidOnce } from '../src/core/statements/repeats.ts';
import {
  actStatement,
  claimStatement,
  isShown,
  quoteStatement,
  sentencesPhrase,
  wordsStatement,
} from '../src/core/statements/statements.ts';
import { headline, nobodyFound, originNote } from '../src/core/statements/voices.ts';
import type { Entry } from '../src/library/library.ts';
import { type Appearance, claimCount, quoteCount, type Voice, voicesIn } from '../src/library/voices.ts';

const texts = {
  name: {
    names: { de: 'name', en: 'name' },
    describe: { de: 'Name, Teil davon oder Amt', en: 'a name, part of it, or an office' },
  },
  roles: { de: (roles: string) => `Im Text: ${roles}`, en: (roles: string) => `In the text: ${roles}` },
  alsoWritten: { de: (names: string) => `auch: ${names}`, en: (names: string) => `also: ${names}` },
  named: { de: (where: string) => `Gemeint in: ${where}`, en: (where: string) => `Meant in: ${where}` },
  said: { de: 'Was sie oder er sagt', en: 'What they say' },
  told: { de: 'Was davon erzählt wird', en: 'What is told of it' },
  about: { de: 'Was andere darüber sagen', en: 'What others say about them' },
  others: {
    de: (names: string) => `Der Name passt auch auf: ${names}.`,
    en: (names: string) => `The name also fits: ${names}.`,
  },
  known: {
    de: (names: string) => `Genannt werden: ${names}.`,
    en: (names: string) => `Named are: ${names}.`,
  },
};

/** As many names as help somebody who mistyped one. */
const MOST_NAMES = 8;

export const person = defineLookup({
  name: 'person',
  names: { de: 'person', en: 'person' },
  describe: {
    de: 'Wer das ist, was gesagt wurde und was andere sagen',
    en: 'Who that is, what they said and what others say',
  },
  example: { de: 'person meier', en: 'person smith' },
  options: z.object({
    name: z
      .string()
      .min(1)
      .max(80)
      .register(optionTexts, { ...texts.name, complete: 'person' }),
    article: articleOption(),
    ...narrowing(),
  }),
  async run({ name, article, ...narrow }, context) {
    const meant = await whichArticles({ person: name, article, ...narrow, does: 'appear' }, context);
    if ('reply' in meant) return meant.reply;
    const { language } = context.viewer;
    const answer = answerTo(meant, article, {
      command: 'person',
      options: { name, ...narrow },
      language,
    });
    const [voice, ...others] = meant.voices;
    if (voice === undefined)
      return nobodyFound(
        name,
        meant,
        known(meant.found, language),
        { line: answer.line, command: 'brief' },
        language,
      );
    const reply = portrait(voice, others, answer.line, language);
    return { ...reply, actions: [...reply.actions, ...answer.actions] };
  },
});

const known = (entries: readonly Entry[], language: Language): string => {
  const names = voicesIn(entries).slice(0, MOST_NAMES);
  return texts.known[language](names.map((voice) => voice.name).join(', '));
};

function portrait(voice: Voice, others: readonly Voice[], line: string, language: Language): Reply {
  const several = voice.appearances.length > 1;
  return {
    outcome: 'answer',
    line,
    parts: [
      {
        type: 'title',
        text: headline(voice),
        note: voice.aliases.length === 0 ? null : texts.alsoWritten[language](voice.aliases.join(', ')),
      },
      ...(voice.roles.length < 2 ? [] : [context(texts.roles[language](voice.roles.join(' · ')))]),
      ...voice.appearances.flatMap((one) => inArticle(one, several, language)),
      ...(others.length === 0
        ? []
        : [context(texts.others[language](others.map((other) => other.name).join(', ')))]),
    ],
    actions: [
      ...(quoteCount(voice) > 0
        ? [{ label: '/quotes', line: formatLine('quotes', { person: voice.name }) }]
        : []),
      ...(claimCount(voice) > 0
        ? [{ label: '/claims', line: formatLine('claims', { source: voice.name }) }]
        : []),
    ],
  };
}

function inArticle(appearance: Appearance, several: boolean, language: Language): Part[] {
  const { entry, quotes, sentences } = appearance;
  const claims = appearance.claims.filter(isShown);
  const acts = appearance.acts.filter(isShown);
  const stands = [...claims, ...acts].flatMap(({ spans }) => spans);
  const said = [
    ...quotes
      .filter((one) => isShown(one) && !(one.kind === 'partial' && areIn(stands, one.spans)))
      .map((one) => quotePart(entry, one, language)),
    ...saidOnce(entry, claims, () => '').map(([first, ...again]) =>
      claimStatement(entry, first, again, language),
    ),
  ];
  const told = acts.map((one) => actStatement(entry, one, language));
  const about = aboutThem(appearance, language);
  if (!isShownItself(entry) && said.length + told.length + about.length === 0) return [];
  return [
    ...(several || hasReprints(entry) ? [context(originNote([entry], language))] : []),
    ...(sentences.length === 0 ? [] : [context(texts.named[language](sentencesPhrase(sentences, language)))]),
    ...titled(texts.said[language], said),
    ...titled(texts.told[language], told),
    ...titled(texts.about[language], about),
  ];
}

/** Words quoted singly inside a claim or an act are read there, quotation marks and all. */
const areIn = (statements: readonly Span[], words: readonly Span[]): boolean =>
  words.every((word) => covers(statements, word));

const context = (text: string): Part => ({ type: 'context', text });
const titled = (text: string, parts: readonly Part[]): Part[] =>
  parts.length === 0 ? [] : [{ type: 'section', text }, ...parts];

const quotePart = (entry: Entry, quote: Quote, language: Language): Part =>
  (quote.kind === 'direct' ? quoteStatement : wordsStatement)(entry, quote, [], language);

/** Claims and whole utterances of others in which the text means this one. */
function aboutThem({ entry, entity }: Appearance, language: Language): Part[] {
  if (entity === null) return [];
  const { claims, quotes, mentions } = entry.briefing.analysis;
  const meant = mentions.filter((mention) => mention.entity === entity.id);
  const isMeantIn = (spans: readonly Span[]) =>
    meant.some((mention) => spans.some((span) => span.start <= mention.start && mention.end <= span.end));
  const byOthers = (speaker: Claim['source']) => speaker?.entity !== entity.id;
  return [
    ...quotes
      .filter((one) => one.kind === 'direct' && isShown(one) && byOthers(one.speaker) && isMeantIn(one.spans))
      .map((one) => quoteStatement(entry, one, [], language)),
    ...claims
      .filter((one) => isShown(one) && byOthers(one.source) && isMeantIn(one.spans))
      .map((one) => claimStatement(entry, one, [], language)),
  ];
}
