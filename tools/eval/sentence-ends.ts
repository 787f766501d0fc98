import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Grammar } from '../../src/analysis/grammar.ts';
import { type Score, scoreOf } from './names.ts';

/**
 * How many ends of sentences are found, in the news half of a PUD treebank (gzipped CoNLL-U) put together to one
 * paragraph. In per cent.
 */
export function sentenceEnds(file: string, grammar: Grammar): Score {
  const sentences = newsSentences(file);
  const text = sentences.join(' ');
  const gold = new Set<number>();
  let end = -1;
  for (const sentence of sentences) {
    end += 1 + sentence.length;
    gold.add(end);
  }
  const found = endsBy(grammar, text);
  return scoreOf(found.filter((end) => gold.has(end)).length, found.length, gold.size);
}

const endsBy = (grammar: Grammar, text: string): number[] =>
  grammar.sentences(text, { start: 0, end: text.length }).map(({ end }) => end);

/** PUD numbers its news sentences n…, those from Wikipedia w…. */
const newsSentences = (file: string): string[] =>
  [
    ...gunzipSync(readFileSync(file))
      .toString('utf8')
      .matchAll(/^# sent_id = n.*\n(?:# .*\n)*?# text = (?<text>.*)$/gm),
  ].map(({ groups }) => groups?.text?.trim() ?? '');
