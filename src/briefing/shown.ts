/** Below this a statement is not shown. */
const SHOWN = 0.35;

export const isShown = (statement: { readonly confidence: number }): boolean => statement.confidence >= SHOWN;
