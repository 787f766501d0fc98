import type { Span } from '../analysis.ts';
import type { Tag } from '../grammar.ts';
import type { Arcs } from '../parser-state.ts';
import { parseWords } from '../perceptron-parser.ts';
import { tagWords } from '../perceptron-tagger.ts';
import { withFrameTags } from './frame-tags.ts';
import { type Lemmas, lemmaOf } from './lemma.ts';
import type { EnglishModel } from './model.ts';
import { withNameTags } from './name-tags.ts';
import { parserWords, plainForm } from './parser-input.ts';
import { joinPieces } from './piece-joints.ts';
import { type Piece, speechPieces } from './speech-cuts.ts';
import type { EnglishToken } from './token.ts';
import { tokenSpans } from './tokenizer.ts';

/** Paths followed at once; what wider and narrower beams give stands in docs/analysis/english.md. */
const BEAM_WIDTH = 4;

/** Longer «sentences» are lists or junk: they are parsed piece by piece so that memory stays bounded. */
const LONGEST_PARSED = 250;

/**
 * Tokens of one sentence, tagged and parsed. Time grows linearly with its length. `lemmas` are those of the tokens;
 * the parser keeps to the ones of its model, with which it was trained.
 */
export function readTokens(
  text: string,
  sentence: Span,
  model: EnglishModel,
  lemmas: Lemmas,
): Omit<EnglishToken, 'segment'>[] {
  const spans = tokenSpans(text, sentence);
  const forms = spans.map(({ start, end }) => text.slice(start, end));
  const plain = forms.map(plainForm);
  const pieces = speechPieces(text, spans);
  const tagged = withNameTags(plain, tagWords(plain, model.tagger), model.tags);
  const classes = withFrameTags({ forms: plain, classes: tagged, names: model.tags, lemmas }, pieces);
  const tags = Array.from(classes, (tag) => model.tags[tag] ?? 'X/FW');
  const fine = tags.map((tag) => tag.slice(tag.indexOf('/') + 1));
  const arcs = parsePieces(plain, classes, fine, pieces, model);
  return spans.map((span, i) => ({
    start: span.start,
    end: span.end,
    form: forms[i] ?? '',
    lemma: lemmaOf(plain[i] ?? '', fine[i] ?? '', lemmas),
    tag: universalTag(tags[i] ?? ''),
    fine: fine[i] ?? '',
    head: arcs.heads[i] ?? -1,
    relation: model.relations[arcs.relations[i] ?? 0] ?? 'dep',
  }));
}

/** Each piece has a tree of its own, and hangs on another. */
function parsePieces(
  forms: readonly string[],
  tags: Uint8Array,
  fine: readonly string[],
  pieces: readonly Piece[],
  model: EnglishModel,
): Arcs {
  const heads = new Int32Array(forms.length);
  const relations = new Uint8Array(forms.length);
  for (const { start, end } of pieces.flatMap(bounded)) {
    const part = [start, end] as const;
    const words = parserWords(
      forms.slice(...part),
      tags.subarray(...part),
      fine.slice(...part),
      model.lemmas,
    );
    const arcs = parseWords(words, model.parser, model.actions, BEAM_WIDTH);
    heads.set(
      arcs.heads.map((head) => (head < 0 ? -1 : head + start)),
      start,
    );
    relations.set(arcs.relations, start);
  }
  const arcs = { heads, relations };
  joinPieces(pieces, arcs, fine, model.relations);
  return arcs;
}

function bounded({ start, end }: Piece): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (let at = start; at < end; at += LONGEST_PARSED)
    parts.push({ start: at, end: Math.min(end, at + LONGEST_PARSED) });
  return parts;
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
