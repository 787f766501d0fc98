import type {
  Analysis,
  Claim,
  Mention,
  Quote,
  Sentence,
  Span,
  Speaker,
} from '../../src/analysis/analysis.ts';
import type { Language } from '../../src/article/article.ts';

/** Where words first stand in a text, from an offset on. */
export function at(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`«${words}» does not stand in the text`);
  return { start, end: start + words.length };
}

/** An analysis marked by hand: sentences are the lines of the text, everything else is what the test says. */
export function marked(text: string, language: Language, found: Partial<Analysis> = {}): Analysis {
  const sentences: Sentence[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const number = sentences.length + 1;
    sentences.push({ start: index, end: index + line.length, number, paragraph: number });
  }
  return {
    engine: 'by hand',
    language,
    headings: [],
    sentences,
    entities: [],
    mentions: [],
    quotes: [],
    claims: [],
    acts: [],
    times: [],
    compounds: [],
    ...found,
  };
}

const statement = { via: [], confidence: 0.9, rule: { name: 'source phrase', word: 'laut' } } as const;

export const speaker = (text: string, words: string, more: Partial<Speaker> = {}): Speaker => ({
  phrase: [at(text, words)],
  name: words,
  entity: null,
  how: 'name',
  ...more,
});

export const claim = (text: string, sentence: number, words: string, more: Partial<Claim>): Claim => ({
  ...statement,
  id: `c${sentence}.1`,
  spans: [at(text, words)],
  sentence,
  form: 'indirect',
  source: null,
  cue: null,
  hedge: 'neutral',
  mood: 'subjunctive-1',
  negated: false,
  numbers: [],
  addressee: null,
  ...more,
});

export const quote = (text: string, sentence: number, words: string, more: Partial<Quote>): Quote => ({
  ...statement,
  id: `q${sentence}.1`,
  spans: [at(text, words)],
  sentence,
  kind: 'direct',
  speaker: null,
  cue: null,
  ...more,
});

export const mention = (text: string, words: string, more: Pick<Mention, 'entity' | 'how'>): Mention => ({
  ...at(text, words),
  through: null,
  ...more,
});
