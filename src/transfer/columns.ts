import { z } from 'zod';
import { instantOf } from '../store/instant.ts';

/** A text that holds JSON of this shape. */
export const json = (shape: z.ZodType): z.ZodType<string> =>
  z.string().check((context) => {
    for (const wrong of problemsOf(shape, context.value))
      context.issues.push({ code: 'custom', message: wrong, input: context.value });
  });

/** A text of lines, each with JSON of this shape and an end. */
export const jsonLines = (shape: z.ZodType): z.ZodType<string> =>
  z.string().check((context) => {
    const lines = context.value.split('\n');
    const rest = lines.pop();
    const wrong = lines.flatMap((line) => problemsOf(shape, line));
    if (rest !== '') wrong.push('does not end with a line break');
    for (const message of wrong) context.issues.push({ code: 'custom', message, input: context.value });
  });

/** A text that is an instant. */
export const instant = z.string().refine(
  (text) => {
    try {
      return instantOf(text) !== null;
    } catch {
      return false;
    }
  },
  { error: 'is no instant, like 2026-11-24T06:30:00Z' },
);

function problemsOf(shape: z.ZodType, text: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return ['is no JSON'];
  }
  const { error } = shape.safeParse(value);
  return error?.issues.map(({ path, message }) => [...path, message].join(' ')) ?? [];
}
