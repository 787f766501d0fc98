import type { Span } from '../analysis.ts';
import { MAYBE_LAST, NEVER_LAST } from './abbreviations.ts';

/** In the order in which they are tried at a place. */
const PATTERN = new RegExp(
  [
    String.raw`https?:\/\/[^\s"”<>]*[^\s"”<>.,;:!?)\]]`,
    String.raw`[\w.+-]{1,64}@\w[\w-]*(?:\.\w+)+`,
    String.raw`(?:www\.)?\w[\w-]*(?:\.[a-z]\w*)*\.(?:com|org|net|gov|edu|co\.uk)\b(?:\/[^\s"”,;)]*[^\s"”.,;:)])?`,
    String.raw`[@#]\w+`,
    String.raw`(?:\p{L}\.){2,}(?:\p{L}\b)?`,
    String.raw`\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|[kKmM]\b)?`,
    String.raw`\b(?:anti|co|e|inter|mid|multi|non|pre|re|semi|un)-\p{Ll}+`,
    String.raw`[\p{L}\p{M}\p{N}_&]+(?:['’][\p{L}\p{M}]+)*`,
    String.raw`\.{2,}|-{2,}|!{2,}|\?{2,}`,
    String.raw`['’](?:s|S|d|ll|re|ve|m|em|\d\ds)\b`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** «did|n't», «Smith|’s», «they|’ll» */
const CLITIC = /^(?:(.+)(n['’]t)|(.+?)(['’](?:s|d|ll|re|ve|m)))$/i;
const CLITIC_REACH = 40;

/** Tokens of a sentence as the treebanks cut them: clitics and hyphens stand alone. Linear in its length. */
export function tokenSpans(text: string, sentence: Span): Span[] {
  const slice = text.slice(sentence.start, sentence.end);
  const spans: Span[] = [];
  let skipUntil = 0;
  for (const match of slice.matchAll(PATTERN)) {
    if (match.index < skipUntil) continue;
    let form = match[0];
    if (isAbbreviation(form) && slice[match.index + form.length] === '.') form += '.';
    skipUntil = match.index + form.length;
    spans.push(...withoutClitics(form, sentence.start + match.index));
  }
  return spans;
}

function isAbbreviation(form: string): boolean {
  const lower = form.toLowerCase();
  if (form.length > 10) return false;
  return /^\p{Lu}$/u.test(form)
    ? form !== 'I'
    : (NEVER_LAST.has(lower) || MAYBE_LAST.has(lower)) && !REAL_WORDS.has(form);
}

/** Abbreviations that, written so, are more likely words or names: a stop after them ends the sentence. */
const REAL_WORDS = new Set(
  'No Art art fig ill wash mass miss del mar sun mon wed ore ark la co al d r v no i sat'.split(' '),
);

function withoutClitics(form: string, start: number): Span[] {
  const end = start + form.length;
  if (form.toLowerCase() === 'cannot')
    return [
      { start, end: start + 3 },
      { start: start + 3, end },
    ];
  if (form.length > CLITIC_REACH) return [{ start, end }];
  const match = CLITIC.exec(form);
  const stem = match?.[1] ?? match?.[3];
  if (stem === undefined) return [{ start, end }];
  const cut = start + stem.length;
  return [
    { start, end: cut },
    { start: cut, end },
  ];
}
