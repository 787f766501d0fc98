import type { Colour, Mood, Span } from '../../analysis.ts';
import type { Attribution } from '../../grammar.ts';
import type { Rule } from '../../rules.ts';
import type { Range, Tree } from '../tree.ts';

/** An attribution within one sentence, in the words of its tree. */
export interface Finding {
  readonly form: Attribution['form'];
  readonly content: readonly Range[];
  readonly speaker: Range | null;
  /** The cue's main word and what belongs to it. */
  readonly cue: number;
  readonly cueParts: readonly number[];
  readonly lemma: string;
  readonly colour: Colour;
  readonly addressee: Range | null;
  readonly mood: Mood;
  readonly negated: boolean;
  readonly rule: Rule;
  readonly confidence: number;
}

export function attributionOf(finding: Finding, tree: Tree): Attribution {
  const spans = finding.content.map((range) => tree.span(range));
  return {
    form: finding.form,
    content: spans,
    speaker: finding.speaker && [tree.span(finding.speaker)],
    speakerCarried: false,
    cue: { spans: joined([finding.cue, ...finding.cueParts], tree), lemma: finding.lemma },
    colour: finding.colour,
    via: [],
    addressee: finding.addressee && tree.span(finding.addressee),
    mood: finding.mood,
    negated: finding.negated,
    rule: finding.rule,
    confidence: finding.confidence,
  };
}

function joined(words: readonly number[], tree: Tree): Span[] {
  return words.toSorted((a, b) => a - b).map((i) => tree.span({ first: i, last: i }));
}
