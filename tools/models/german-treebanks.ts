import type { Lexicon } from '../../src/analysis/german/lexicon.ts';
import { FINITE, INFINITIVE, PAST_PARTICIPLE, ZU_INFINITIVE } from '../../src/analysis/german/morphology.ts';
import { type TaggerTag, taggerTags } from '../../src/analysis/german/tagger.ts';
import { gzipLines } from './gzip-lines.ts';

export interface GoldWord {
  readonly form: string;
  /** Null where the older release says VERB and the form alone does not say which kind. */
  readonly tag: TaggerTag | null;
}
export type GoldSentence = readonly GoldWord[];

const tagNames = new Set<string>(taggerTags);
const isTag = (name: string): name is TaggerTag => tagNames.has(name);

/** Sentences of a CoNLL-U file; a contraction («im») is one word, tagged by its first part. */
export function conllSentences(path: string): GoldSentence[] {
  const sentences: GoldWord[][] = [[]];
  let contraction: string | null = null;
  let skipTo = 0;
  for (const line of gzipLines(path)) {
    if (line === '') {
      sentences.push([]);
      skipTo = 0;
      continue;
    }
    const [id = '', form = '', , upos = '', , features = ''] = line.split('\t');
    if (line.startsWith('#') || id.includes('.')) continue;
    if (id.includes('-')) {
      contraction = form;
      skipTo = Number(id.split('-')[1]);
      continue;
    }
    if (Number(id) <= skipTo && contraction === null) continue;
    sentences.at(-1)?.push({ form: contraction ?? form, tag: universalTag(upos, features) });
    contraction = null;
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function universalTag(upos: string, features: string): TaggerTag {
  if (isTag(upos)) return upos;
  if (upos !== 'VERB' && upos !== 'AUX') return 'X';
  if (/Mood=|VerbForm=Fin/.test(features)) return 'VFIN';
  return features.includes('VerbForm=Part') ? 'VPP' : 'VINF';
}

/** Sentences of the older release: `word##TAG`, a contraction marked `_` and followed by its two parts. */
export function posSentences(path: string, lexicon: Lexicon): GoldSentence[] {
  return linesOfPairs(path).map((pairs) => joinContractions(pairs.map((word) => pairOf(word, lexicon))));
}

/** The words of the older release, as printed. */
export function posWords(path: string): string[] {
  return linesOfPairs(path).flatMap((pairs) => pairs.map((word) => word.split('##')[0] ?? ''));
}

function linesOfPairs(path: string): string[][] {
  return gzipLines(path)
    .filter((line) => line !== '')
    .map((line) => line.split(' '));
}

interface Pair extends GoldWord {
  readonly contraction: boolean;
}

function pairOf(word: string, lexicon: Lexicon): Pair {
  const [form = '', upos = ''] = word.split('##');
  return { form, tag: oldTag(form, upos, lexicon), contraction: upos === '_' };
}

function joinContractions(pairs: readonly Pair[]): GoldSentence {
  const words: GoldWord[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i];
    if (!pair) break;
    words.push({ form: pair.form, tag: pair.contraction ? 'ADP' : pair.tag });
    if (pair.contraction) i += 2;
  }
  return words;
}

function oldTag(form: string, upos: string, lexicon: Lexicon): TaggerTag | null {
  if (isTag(upos)) return upos;
  if (upos !== 'VERB' && upos !== 'AUX') return 'X';
  const bits = lexicon.dictionaryVerb(form.toLowerCase()).reduce((all, reading) => all | reading.bits, 0);
  const kinds: TaggerTag[] = [];
  if ((bits & FINITE) !== 0) kinds.push('VFIN');
  if ((bits & (INFINITIVE | ZU_INFINITIVE)) !== 0) kinds.push('VINF');
  if ((bits & PAST_PARTICIPLE) !== 0) kinds.push('VPP');
  if (kinds.length === 0) return /(?:t|n|nd)e[nmrs]?$/.test(form) ? 'ADJ' : null;
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}
