import type { Colour } from '../analysis.ts';
import { readFrame, type VerbFrame } from './reporting-verbs.ts';

/** Verbs that report together with other words: infinitive, frames as in reporting-verbs.ts, the words. Source: Duden, Redewendungen. */
const table: readonly (readonly [Exclude<Colour, 'withholding'>, string])[] = [
  [
    'neutral',
    `geben dcq zu bedenken
    geben dcq zu verstehen
    geben dcq zu protokoll
    geben dcq zur antwort
    machen dcwq deutlich
    machen dcq geltend
    machen d darauf aufmerksam
    bringen dcq zum ausdruck
    vertreten dcq die ansicht
    vertreten dcq die auffassung
    vertreten dcq die meinung
    vertreten dcq den standpunkt
    führen dcq ins feld`,
  ],
  ['denying', 'stellen dcq in abrede\n weisen dcqo von sich'],
  ['promising', 'stellen dcq in aussicht'],
  ['believing', 'setzen d darauf\n vertrauen d darauf\n bauen d darauf'],
];

const idioms = table.flatMap(([colour, lines]) =>
  lines.split('\n').map((line) => {
    const [verb = '', codes = '', ...words] = line.trim().split(' ');
    return { verb, words, frame: readFrame(`${verb} ${codes}`, colour) };
  }),
);

/** A verb with words of its clause that makes one expression with them. */
export interface Idiom {
  readonly words: readonly string[];
  readonly frame: VerbFrame;
}

/** «gab zu bedenken, dass …»; `clause`: the words of the verb's clause in lower case. Null where they make no such expression. */
export function idiom(lemma: string, clause: readonly string[]): Idiom | null {
  return (
    idioms.find(({ verb, words }) => verb === lemma && words.every((word) => clause.includes(word))) ?? null
  );
}
