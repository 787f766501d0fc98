import { z } from 'zod';

/** What a button asks for: a command line and which page of its answer, counted from 0. */
export interface Asked {
  readonly line: string;
  readonly page: number;
}

const page = z.number().int().min(0);
const asked = z.union([
  z.strictObject({ line: z.string(), page }),
  z.strictObject({ kept: z.string(), page }),
]);

/** JSON without `&`, `<` and `>`, which Slack gives back escaped: https://github.com/slackapi/bolt-python/issues/513 */
const write = (value: z.infer<typeof asked>): string =>
  JSON.stringify(value).replace(/[&<>]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);

export const writeValue = ({ line, page }: Asked): string => write({ line, page });

/** A value that names a line in the store instead of carrying it. */
export const writeKept = (kept: string, page: number): string => write({ kept, page });

/** Reads what `writeValue` or `writeKept` wrote; null for anything else. */
export function readValue(value: string): z.infer<typeof asked> | null {
  try {
    return asked.parse(JSON.parse(value));
  } catch {
    return null;
  }
}
