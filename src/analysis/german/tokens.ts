import type { Span } from '../analysis.ts';
import { abbreviations, longAbbreviations } from './abbreviations.ts';

function escaped(text: string): string {
  return text.replace(/[.\s]/g, (sign) => (sign === '.' ? '\\.' : '\\s?'));
}

/** In order: what a longer token would else lose to a shorter one stands first. */
const tokenPattern = new RegExp(
  [
    String.raw`https?:\/\/[^\s“”"»«)]+[^\s“”"»«).,;:!?]`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    `(?<![\\p{L}.])(?:${longAbbreviations.map(escaped).join('|')})`,
    String.raw`\d+(?:[.,:]\d+)+(?:-\p{L}[\p{L}-]*)?`,
    String.raw`\d+(?:\.(?=\s?\p{L}|-))?(?:-?\p{L}[\p{L}-]*)?`,
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`\p{L}[\p{L}\p{M}\d]*(?:(?:[-:*_/’'&](?=[\p{L}\d])|\.(?=[\p{Ll}\d]))[\p{L}\p{M}\d]+)*(?:-(?=[\s,]))?`,
    String.raw`(?<=[“”"«])-\p{Lu}[\p{L}-]*`,
    String.raw`\.{3,}`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** Spans of the tokens of a sentence; the full stop of an abbreviation or initial belongs to its token. */
export function splitTokens(text: string, sentence: Span): Span[] {
  const tokens: Span[] = [];
  tokenPattern.lastIndex = sentence.start;
  for (
    let found = tokenPattern.exec(text);
    found && found.index < sentence.end;
    found = tokenPattern.exec(text)
  ) {
    const end = Math.min(withFullStop(text, found, sentence.end), sentence.end);
    tokens.push({ start: found.index, end });
    tokenPattern.lastIndex = end;
  }
  return tokens;
}

function withFullStop(text: string, found: RegExpExecArray, sentenceEnd: number): number {
  const end = found.index + found[0].length;
  if (text.charAt(end) !== '.' || end + 1 >= sentenceEnd) return end;
  const isShort = /^\p{L}$/u.test(found[0]) || abbreviations.has(found[0].toLowerCase());
  return isShort || /^[IVX]+$/.test(found[0]) ? end + 1 : end;
}
