import { type Name, type NameKind, nameKinds, type Token } from './grammar.ts';
import { transitionFeature } from './name-features.ts';
import type { NameModel } from './name-model.ts';
import { NAME_CLASSES, NameScores } from './name-scores.ts';
import type { NameKnowledge } from './name-traits.ts';

export const firstWordClass = (kind: NameKind): number => 1 + 2 * nameKinds.indexOf(kind);

/** A word goes on with a name only after a word of the same kind of name, and no name runs over a comma. */
export const isAllowed = (before: number, after: number): boolean =>
  after === 0 || after % 2 === 1 || before === after || before === after - 1;

const NEVER = -(2 ** 40);

/** Finds names by a linear-chain conditional random field (Lafferty et al. 2001), decoded exactly (Viterbi). */
export class NameTagger {
  readonly #scores: NameScores;
  /** Weight of class `b` after class `a` at `a × NAME_CLASSES + b`. */
  readonly #transitions: Float64Array;

  constructor({ weights, listsOf }: NameModel, knowledge: Omit<NameKnowledge, 'listsOf'>) {
    this.#scores = new NameScores(weights, { ...knowledge, listsOf });
    this.#transitions = new Float64Array(NAME_CLASSES * NAME_CLASSES);
    const scores = new Int32Array(NAME_CLASSES);
    for (let before = 0; before < NAME_CLASSES; before += 1) {
      weights.score(Uint32Array.of(transitionFeature(before)), 1, scores);
      scores.forEach((score, after) => {
        this.#transitions[before * NAME_CLASSES + after] = isAllowed(before, after) ? score : NEVER;
      });
    }
  }

  /** The names in one sentence, in order and apart. Linear in the number of tokens. */
  find(tokens: readonly Token[]): Name[] {
    const scores = new Float64Array(this.#scores.of(tokens));
    tokens.forEach(({ form }, at) => {
      if (form === ',') scores.fill(NEVER, at * NAME_CLASSES + 1, (at + 1) * NAME_CLASSES);
    });
    return namesOf(this.#bestPath(scores));
  }

  /** The classes of the words of which a row of `scores` each has the score of each class. */
  #bestPath(scores: Float64Array): Uint8Array {
    const cameFrom = new Uint8Array(scores.length);
    let best = Float64Array.from({ length: NAME_CLASSES }, (_, value) => (isAllowed(0, value) ? 0 : NEVER));
    let next = new Float64Array(NAME_CLASSES);
    for (let row = 0; row < scores.length; row += NAME_CLASSES) {
      for (let value = 0; value < NAME_CLASSES; value += 1) {
        const before = row === 0 ? value : this.#bestBefore(best, value);
        const step = row === 0 ? 0 : this.#transition(before, value);
        cameFrom[row + value] = before;
        next[value] = (best[before] ?? 0) + step + (scores[row + value] ?? 0);
      }
      [best, next] = [next, best];
    }
    const path = new Uint8Array(scores.length / NAME_CLASSES);
    let value = best.indexOf(Math.max(...best));
    for (let at = path.length - 1; at >= 0; at -= 1) {
      path[at] = value;
      value = cameFrom[at * NAME_CLASSES + value] ?? 0;
    }
    return path;
  }

  #bestBefore(best: Float64Array, value: number): number {
    let chosen = 0;
    let most = (best[0] ?? 0) + this.#transition(0, value);
    for (let before = 1; before < NAME_CLASSES; before += 1) {
      const gain = (best[before] ?? 0) + this.#transition(before, value);
      if (gain > most) {
        most = gain;
        chosen = before;
      }
    }
    return chosen;
  }

  #transition(before: number, after: number): number {
    return this.#transitions[before * NAME_CLASSES + after] ?? 0;
  }
}

function namesOf(classes: Uint8Array): Name[] {
  const names: Name[] = [];
  classes.forEach((value, at) => {
    const open = names.at(-1);
    if (value > 0 && value % 2 === 0 && open?.last === at)
      names[names.length - 1] = { ...open, last: at + 1 };
    else if (value > 0) {
      const kind = nameKinds[(value - 1) >> 1];
      if (kind) names.push({ kind, first: at, last: at + 1 });
    }
  });
  return names;
}
