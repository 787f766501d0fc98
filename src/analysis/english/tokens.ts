import type { Span } from '../analysis.ts';
import type { Tag } from '../grammar.ts';
import { parseWords } from '../perceptron-parser.ts';
import { tagWords } from '../perceptron-tagger.ts';
import { lemmaOf } from './lemma.ts';
import type { EnglishModel } from './model.ts';
import { parserWords, plainForm } from './parser-input.ts';
import type { EnglishToken } from './token.ts';
import { tokenSpans } from './tokenizer.ts';

/** Paths followed at once; what wider and narrower beams give stands in docs/analysis/english.md. */
const BEAM_WIDTH = 4;

/** Longer «sentences» are lists or junk: they are parsed piece by piece so that memory stays bounded. */
const LONGEST_PARSED = 250;

/** Tokens of one sentence, tagged and parsed. Time grows linearly with its length. */
export function readTokens(
  text: string,
  sentence: Span,
  model: EnglishModel,
): Omit<EnglishToken, 'segment'>[] {
  const spans = tokenSpans(text, sentence);
  const tokens: Omit<EnglishToken, 'segment'>[] = [];
  for (let first = 0; first < spans.length; first += LONGEST_PARSED) {
    const piece = spans.slice(first, first + LONGEST_PARSED);
    for (const token of readPiece(text, piece, model)) {
      tokens.push({ ...token, head: token.head < 0 ? -1 : token.head + first });
    }
  }
  return tokens;
}

function readPiece(
  text: string,
  spans: readonly Span[],
  model: EnglishModel,
): Omit<EnglishToken, 'segment'>[] {
  const forms = spans.map(({ start, end }) => text.slice(start, end));
  const plain = forms.map(plainForm);
  const classes = tagWords(plain, model.tagger);
  const tags = Array.from(classes, (tag) => model.tags[tag] ?? 'X/FW');
  const fine = tags.map((tag) => tag.slice(tag.indexOf('/') + 1));
  const input = parserWords(plain, classes, fine, model.lemmas);
  const arcs = parseWords(input, model.parser, model.actions, BEAM_WIDTH);
  return spans.map((span, i) => ({
    start: span.start,
    end: span.end,
    form: forms[i] ?? '',
    lemma: lemmaOf(plain[i] ?? '', fine[i] ?? '', model.lemmas),
    tag: universalTag(tags[i] ?? ''),
    fine: fine[i] ?? '',
    head: arcs.heads[i] ?? -1,
    relation: model.relations[arcs.relations[i] ?? 0] ?? 'dep',
  }));
}

const TAGS: ReadonlySet<string> = new Set<Tag>([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]);

function universalTag(tag: string): Tag {
  const coarse = tag.slice(0, tag.indexOf('/'));
  return isTag(coarse) ? coarse : 'X';
}

function isTag(tag: string): tag is Tag {
  return TAGS.has(tag);
}
