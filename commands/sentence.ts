import { z } from 'zod';
import type { Mention, Sentence, Span, Speaker } from '../src/analysis/analysis.ts';
import type { Rule } from '../src/analysis/rules.ts';
import type { Language } from '../src/article/article.ts';
import { whichArticles } from '../src/core/articles/which.ts';
import { optionTexts } from '../src/core/command.ts';
import { defineLookup } from '../src/core/lookup.ts';
import { articleOption } from '../src/core/options.ts';
import { formatLine } from '../src/core/parse.ts';
import { ours, type Part, type Reply } from '../src/core/reply.ts';
import { ruleText } from '../src/core/statements/rule-texts.ts';
import { sliceOf } from '../src/core/statements/slices.ts';
import {
  actStatement,
  claimStatement,
  entityOf,
  isShown,
  quoteStatement,
  sentenceStatement,
} from '../src/core/statements/statements.ts';
import { originNote } from '../src/core/statements/voices.ts';
import type { Entry } from '../src/library/library.ts';

const texts = {
  number: {
    names: { de: 'nummer', en: 'number' },
    describe: { de: 'die Nummer des Satzes', en: 'the number of the sentence' },
  },
  title: { de: (n: number) => `Satz ${n}`, en: (n: number) => `Sentence ${n}` },
  before: { de: 'Davor', en: 'Before it' },
  after: { de: 'Danach', en: 'After it' },
  read: { de: 'Was daraus gelesen wurde', en: 'What was read out of it' },
  ownVoice: {
    de: 'Das sagt der Artikel selbst; niemandem zugeschrieben.',
    en: 'The article says this itself; attributed to nobody.',
  },
  hidden: {
    de: 'Was daraus gelesen wurde, ist hier ausgeblendet.',
    en: 'What was read out of it is hidden here.',
  },
  cue: { de: (cue: string) => `Signal: „${cue}“`, en: (cue: string) => `cue: “${cue}”` },
  chain: { de: (chain: string) => `gemeint: ${chain}`, en: (chain: string) => `meant: ${chain}` },
  there: {
    de: (last: number) => `Diesen Satz gibt es nicht. Der Artikel hat die Sätze 1 bis ${last}.`,
    en: (last: number) => `There is no such sentence. The article has sentences 1 to ${last}.`,
  },
  brief: { de: 'Briefing', en: 'Briefing' },
};

export const sentence = defineLookup({
  name: 'sentence',
  names: { de: 'satz', en: 'sentence' },
  describe: {
    de: 'Ein Satz, seine Nachbarn und was daraus gelesen wurde',
    en: 'A sentence, its neighbours and what was read out of it',
  },
  example: { de: 'sentence 3', en: 'sentence 3' },
  options: z.object({
    number: z.number().int().min(1).max(100_000).register(optionTexts, texts.number),
    article: articleOption(),
  }),
  async run({ number, article }, context) {
    const which = await whichArticles({ article }, context);
    if ('reply' in which) return which.reply;
    return explained(which.found[0], number, context.viewer.language);
  },
});

function explained(entry: Entry, number: number, language: Language): Reply {
  const { sentences } = entry.briefing.analysis;
  const line = formatLine('sentence', { number, article: entry.article.id });
  const asked = sentences[number - 1];
  if (asked === undefined) {
    const said: Part = { type: 'text', runs: [ours(texts.there[language](sentences.length))] };
    return { outcome: 'nothing', line, parts: [said], actions: [] };
  }
  const neighbour = (at: number, title: string): Part[] => {
    const one = sentences[at - 1];
    return one === undefined
      ? []
      : [{ type: 'section', text: title }, sentenceStatement(entry, one, language)];
  };
  const found = readings(entry, asked, language);
  return {
    outcome: 'answer',
    line,
    parts: [
      { type: 'title', text: texts.title[language](number), note: null },
      { type: 'context', text: originNote([entry], language) },
      sentenceStatement(entry, asked, language),
      { type: 'section', text: texts.read[language] },
      ...(found.length > 0 ? found : [nothingRead(entry, number, language)]),
      ...neighbour(number - 1, texts.before[language]),
      ...neighbour(number + 1, texts.after[language]),
    ],
    actions: [{ label: texts.brief[language], line: formatLine('brief', { article: entry.article.id }) }],
  };
}

/** Of a sentence of which something is hidden it is not said that it is the article's own. */
const nothingRead = ({ hidden }: Entry, number: number, language: Language): Part => ({
  type: 'context',
  text: hidden?.touched.includes(number) === true ? texts.hidden[language] : texts.ownVoice[language],
});

/** Every statement that touches the sentence, each followed by why: rule, cue, chain of mentions. */
function readings(entry: Entry, asked: Sentence, language: Language): Part[] {
  const { quotes, claims, acts } = entry.briefing.analysis;
  const touches = ({ spans }: { readonly spans: readonly Span[] }) =>
    spans.some(({ start, end }) => start < asked.end && asked.start < end);
  return [
    ...quotes
      .filter((one) => touches(one) && isShown(one))
      .flatMap((one) => [quoteStatement(entry, one, [], language), why(entry, one, one.speaker, language)]),
    ...claims
      .filter((one) => touches(one) && isShown(one))
      .flatMap((one) => [claimStatement(entry, one, [], language), why(entry, one, one.source, language)]),
    ...acts
      .filter((one) => touches(one) && isShown(one))
      .flatMap((one) => [actStatement(entry, one, language), why(entry, one, one.speaker, language)]),
  ];
}

interface Reasoned {
  readonly rule: Rule;
  readonly cue: { readonly spans: readonly Span[] } | null;
}

function why(entry: Entry, { rule, cue }: Reasoned, speaker: Speaker | null, language: Language): Part {
  const chain = speaker === null ? null : chainOf(entry, speaker);
  const reasons = [
    ruleText(rule, language),
    cue === null ? null : texts.cue[language](sliceOf(entry, cue.spans)),
    chain === null ? null : texts.chain[language](chain),
  ];
  return { type: 'context', text: reasons.filter((reason) => reason !== null).join(' · ') };
}

/** «er ← der Chefdiplomat ← Russlands Außenminister …»: the mentions by which the speaker was recognised. */
function chainOf(entry: Entry, speaker: Speaker): string | null {
  const entity = entityOf(entry, speaker.entity);
  const [phrase] = speaker.phrase;
  if (entity === null || phrase === undefined) return null;
  const { mentions } = entry.briefing.analysis;
  let mention: Mention | undefined = mentions.find(
    (one) => one.entity === entity.id && one.start >= phrase.start && one.end <= phrase.end,
  );
  const steps: string[] = [];
  while (mention !== undefined) {
    steps.push(entry.article.text.slice(mention.start, mention.end));
    mention = mention.through === null ? undefined : mentions[mention.through];
  }
  return steps.length < 2 ? null : steps.join(' ← ');
}
