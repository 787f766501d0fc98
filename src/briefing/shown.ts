import type { Speaker } from '../analysis/analysis.ts';

/** Below this a statement is not shown. */
const SHOWN = 0.35;

/** Below this a statement is shown as uncertain: of what is above it 95 in 100 are right (docs/analysis, «How sure»). */
export const SURE = 0.8;

export const isShown = (statement: { readonly confidence: number }): boolean => statement.confidence >= SHOWN;

/** Whether a statement may look certain: it is sure enough, and somebody is named for it. */
export const isSure = (confidence: number, speaker: Speaker | null): boolean =>
  confidence >= SURE && speaker !== null && speaker.how !== 'carried';
