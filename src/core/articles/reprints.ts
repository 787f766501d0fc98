import type { Sentence, Span } from '../../analysis/analysis.ts';
import { foldedWords } from '../../analysis/names.ts';
import type { ArticleId, Language } from '../../article/article.ts';
import { covers, sentencesOf } from '../../briefing/spans.ts';
import type { SentenceHit } from '../../library/find-sentences.ts';
import type { Entry, Library } from '../../library/library.ts';
import { listed } from '../language.ts';
import { sliceOf } from '../statements/slices.ts';

const texts = {
  differs: { de: 'fast derselbe Text, hier anders', en: 'nearly the same text, differing here' },
  also: { de: (houses: string) => `auch bei ${houses}`, en: (houses: string) => `also in ${houses}` },
  others: {
    de: (n: number) => (n === 1 ? 'einem weiteren' : `${n} weiteren`),
    en: (n: number) => (n === 1 ? 'one more' : `${n} more`),
  },
};

/** As many houses as a line names. */
const MOST_NAMED = 4;

/** Where else an article's text is, in the line that says where it comes from: «auch bei Südblatt und Westblatt». */
export function alsoLine(houses: readonly string[] | undefined, language: Language): string | null {
  if (houses === undefined) return null;
  const named = houses.length > MOST_NAMED ? houses.slice(0, MOST_NAMED - 1) : houses;
  const rest = houses.length - named.length;
  return texts.also[language](
    listed([...named, ...(rest === 0 ? [] : [texts.others[language](rest)])], language),
  );
}

/** Whether an entry is no rest of a reprint. */
export const isShownItself = ({ reprintOf }: Entry): boolean => reprintOf === undefined;

/** The same of an entry; of what is left of a reprint, that it is. */
export const reprintLine = (entry: Entry, language: Language): string | null =>
  isShownItself(entry) ? alsoLine(entry.also, language) : texts.differs[language];

/** Whether it must be said where an article comes from even where no other is spoken of. */
export const hasReprints = (entry: Entry): boolean => !isShownItself(entry) || entry.also !== undefined;

/** As many reprints of an article are looked through for what only they say. */
const MOST_REPRINTS = 4;

/** The articles, each before its reprints, of which is left what neither it nor a reprint before them says. */
export async function withReprints(entries: readonly Entry[], library: Library): Promise<Entry[]> {
  const reprints = await library.reprints(
    entries.map(({ article }) => article.id),
    MOST_REPRINTS,
  );
  return entries.flatMap((entry) => {
    const others = reprints.get(entry.article.id) ?? [];
    const before: Entry[] = [entry];
    const rest = others.flatMap((other) => {
      const left = besides(other, before);
      before.push(other);
      return left;
    });
    return [entry, ...rest];
  });
}

/** What a reprint says that others do not; none where that is nothing. What is hidden in one of them is not said by it either. */
function besides(reprint: Entry, others: readonly Entry[]): Entry[] {
  const said = new Set(others.flatMap((one) => sayingsOf(one).map(({ key }) => key)));
  const hidden = new Set(others.flatMap((one) => hiddenIn(one).map((sentence) => wordsOf(one, sentence))));
  const sentences = reprint.briefing.analysis.sentences;
  const isHidden = (spans: readonly Span[]) =>
    sentencesOf(sentences, spans).some((one) => hidden.has(wordsOf(reprint, one)));
  const own = sayingsOf(reprint).filter(({ key, spans }) => !said.has(key) && !isHidden(spans));
  if (own.length === 0) return [];
  const left = new Set(own.map(({ id }) => id));
  const stands = sentencesOf(
    sentences,
    own.flatMap((one) => one.spans),
  );
  const { also: _, hidden: masked, ...bare } = reprint;
  const { analysis, timeline } = reprint.briefing;
  const isLeft = ({ id }: { readonly id: string }) => left.has(id);
  return [
    {
      ...bare,
      reprintOf: others[0]?.article.id ?? reprint.article.id,
      briefing: {
        ...reprint.briefing,
        analysis: {
          ...analysis,
          quotes: analysis.quotes.filter(isLeft),
          claims: analysis.claims.filter(isLeft),
          acts: analysis.acts.filter(isLeft),
          mentions: analysis.mentions.filter((mention) => covers(stands, mention)),
        },
      },
      hidden: {
        sentences: [],
        touched: [],
        points: [],
        ...masked,
        events: timeline.flatMap((_event, at) => (left.has(eventId(at)) ? [] : [at])),
      },
    },
  ];
}

const eventId = (at: number): string => `t${at + 1}`;

interface Saying {
  readonly id: string;
  /** The same for the same words of the same owner. */
  readonly key: string;
  readonly spans: readonly Span[];
}

function sayingsOf(entry: Entry): Saying[] {
  const { analysis, timeline } = entry.briefing;
  const saying = (id: string, spans: readonly Span[], owner: string | undefined): Saying => ({
    id,
    spans,
    key: `${foldedWords(owner ?? '').join(' ')}\n${wordsIn(entry, spans)}`,
  });
  return [
    ...analysis.quotes.map(({ id, spans, speaker }) => saying(id, spans, speaker?.name)),
    ...analysis.claims.map(({ id, spans, source }) => saying(id, spans, source?.name)),
    ...analysis.acts.map(({ id, spans, speaker }) => saying(id, spans, speaker?.name)),
    ...timeline.flatMap(({ sentence, words }, at) =>
      analysis.sentences
        .slice(sentence - 1, sentence)
        .map((whole) => saying(eventId(at), [whole], sliceOf(entry, [words]))),
    ),
  ];
}

/**
 * Sentences of hits in reprints as those of the articles that are shown for them, where these have them too; what several reprints
 * say otherwise counts in the first.
 */
export async function inShown(hits: readonly SentenceHit[], library: Library): Promise<SentenceHit[]> {
  const shown = await library.shownFor(hits.map(({ article }) => article));
  if (shown.size === 0) return [...hits];
  const found = new Map<ArticleId, number[]>();
  const add = (article: ArticleId, number: number) =>
    found.set(article, [...(found.get(article) ?? []), number]);
  const told = new Map<ArticleId, Set<string>>();
  for (const { article, sentences } of hits) {
    const by = shown.get(article);
    const reprint = by === undefined ? null : await library.entry(article);
    const entry = by === undefined ? null : await library.entry(by);
    if (by === undefined || reprint === null || entry === null) {
      for (const number of sentences) add(article, number);
      continue;
    }
    const before = told.get(by) ?? new Set();
    told.set(by, before);
    const placeOf = placesIn(entry, reprint);
    for (const number of sentences) {
      const place = placeOf(number);
      const key = keyOf(reprint, number);
      if (place !== undefined) add(by, place);
      else if (!before.has(key)) add(article, number);
      before.add(key);
    }
  }
  return [...found].map(([article, sentences]) => ({
    article,
    sentences: [...new Set(sentences)].toSorted((a, b) => a - b),
  }));
}

/** Which sentence of the article that is shown says what one of its reprint says, or hides it; 0 is the title. */
function placesIn(shown: Entry, reprint: Entry): (number: number) => number | undefined {
  const { sentences } = shown.briefing.analysis;
  const there = new Map([0, ...sentences.map(({ number }) => number)].map((one) => [keyOf(shown, one), one]));
  const hidden = new Map(hiddenIn(shown).map((one) => [wordsOf(shown, one), one.number]));
  return (number) => {
    const sentence = reprint.briefing.analysis.sentences[number - 1];
    return (
      there.get(keyOf(reprint, number)) ??
      (sentence === undefined ? undefined : hidden.get(wordsOf(reprint, sentence)))
    );
  };
}

/** The same for sentences, or titles, of the same words in which the same people say something. */
function keyOf(entry: Entry, number: number): string {
  const sentence = entry.briefing.analysis.sentences[number - 1];
  return sentence === undefined
    ? `title ${foldedWords(entry.article.title.text).join(' ')}`
    : heardIn(entry, sentence);
}

/** A sentence with who says something in it. */
function heardIn(entry: Entry, sentence: Sentence): string {
  const { quotes, claims } = entry.briefing.analysis;
  const says = ({ spans }: { readonly spans: readonly Span[] }) => sentencesOf([sentence], spans).length > 0;
  const names = [
    ...quotes.filter(says).map(({ speaker }) => speaker?.name ?? ''),
    ...claims.filter(says).map(({ source }) => source?.name ?? ''),
  ];
  return [...new Set(names)].toSorted().concat(wordsOf(entry, sentence)).join('\n');
}

const wordsOf = (entry: Entry, sentence: Span): string => wordsIn(entry, [sentence]);

/** «Brunsbeck (nwa) – »: each house has its own before the text. */
const DATELINE = /^\p{Lu}.{1,60}?\s[–—-]{1,2}\s+/u;

function wordsIn(entry: Entry, spans: readonly Span[]): string {
  const said = sliceOf(entry, spans);
  const begins = spans[0]?.start === entry.briefing.analysis.sentences[0]?.start;
  return foldedWords(begins ? said.replace(DATELINE, '') : said).join(' ');
}

/** Sentences that are hidden, or of which something is. */
const hiddenIn = ({ briefing, hidden }: Entry): Sentence[] =>
  briefing.analysis.sentences.filter(
    ({ number }) => hidden !== undefined && [...hidden.touched, ...hidden.sentences].includes(number),
  );
