import type { Attribution } from '../../../src/analysis/grammar.ts';
import { read } from '../../../src/analysis/reading.ts';
import { createEngine } from '../../../src/engine.ts';
import { atHome } from '../../../src/home.ts';

export const grammar = await createEngine(atHome('models')).grammar('de');

/** What a text attributes to whom, as plain words: content parts joined by « … », then who. */
export function whoSaysWhat(text: string): (readonly [form: string, content: string, who: string | null])[] {
  return attributionsOf(text).map(({ form, content, speaker }) => [
    form,
    words(text, content),
    speaker && words(text, speaker),
  ]);
}

export function attributionsOf(text: string): Attribution[] {
  return grammar.attributions(read(text, grammar));
}

export function words(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}
