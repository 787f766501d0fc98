import type { Arcs } from '../parser-state.ts';
import type { Piece } from './speech-cuts.ts';

/**
 * Makes one tree of pieces that were parsed apart, by changing `arcs`: quoted speech hangs on the frame beside it, what
 * goes on with a clause hangs on that clause. `fine` are Penn tags, `relations` the names of relations.
 */
export function joinPieces(
  pieces: readonly Piece[],
  arcs: Arcs,
  fine: readonly string[],
  relations: readonly string[],
): void {
  const roots = pieces.map(({ start, end }) => start + arcs.heads.subarray(start, end).indexOf(-1));
  const hang = (piece: number, under: number, relation: string): void => {
    const [root, head] = [roots[piece], roots[under]];
    if (root === undefined || head === undefined) return;
    arcs.heads[root] = head;
    arcs.relations[root] = relations.indexOf(relation);
  };
  pieces.forEach((piece, i) => {
    const tag = fine[roots[i] ?? 0] ?? '';
    if (piece.kind === 'speech') {
      const frame = pieces[i + 1]?.kind === 'frame' ? i + 1 : i - 1;
      const kind = pieces[frame]?.kind;
      if (kind === 'frame' || kind === 'rest') hang(i, frame, 'ccomp');
    } else if (piece.kind === 'rest') {
      const goesOn = tag.startsWith('VB') && !hasSubject(piece, roots[i] ?? 0, arcs, relations);
      if (goesOn) hang(i, i - 1, tag === 'VBG' ? 'advcl' : 'conj');
      else hang(i - 1, i, 'ccomp');
    }
  });
}

function hasSubject(piece: Piece, root: number, arcs: Arcs, relations: readonly string[]): boolean {
  const isSubject = (i: number) => relations[arcs.relations[i] ?? 0]?.startsWith('nsubj') ?? false;
  return arcs.heads
    .subarray(piece.start, piece.end)
    .some((head, i) => head === root && isSubject(piece.start + i));
}
