import type { Mood } from '../analysis.ts';
import {
  INFINITIVE,
  PRESENT,
  PRETERITE,
  SUBJUNCTIVE_1,
  SUBJUNCTIVE_2,
  THIRD_PLURAL,
  THIRD_SINGULAR,
  type VerbBits,
  ZU_INFINITIVE,
} from './morphology.ts';

const plainSubjunctive1 = (bits: VerbBits): boolean => isPlain(bits, SUBJUNCTIVE_1, PRESENT);
const plainSubjunctive2 = (bits: VerbBits): boolean => isPlain(bits, SUBJUNCTIVE_2, PRETERITE);

/** Third person of this mood, while the form is not the same in the other tense. */
function isPlain(bits: VerbBits, mood: VerbBits, same: VerbBits): boolean {
  const third = THIRD_SINGULAR | THIRD_PLURAL;
  return (bits & third & mood) !== 0 && (bits & third & same) === 0;
}

/** The mood of a finite verb; ambiguous where the form is Präteritum and Konjunktiv II, or Präsens and Konjunktiv I. */
export function moodOf(bits: VerbBits): Mood {
  if (plainSubjunctive1(bits)) return 'subjunctive-1';
  if (plainSubjunctive2(bits)) return 'subjunctive-2';
  if ((bits & SUBJUNCTIVE_2) !== 0 && (bits & PRETERITE) !== 0) return 'ambiguous';
  if ((bits & (INFINITIVE | ZU_INFINITIVE)) !== 0 && (bits & (PRESENT | PRETERITE)) === 0)
    return 'infinitive';
  return 'indicative';
}
