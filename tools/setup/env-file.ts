import { existsSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { parseEnv } from 'node:util';

/** What a file like `.env` sets; where there is none, what the example has, which it is to be made from. */
export async function readEnvFile(path: string, example: string): Promise<string> {
  return readFile(existsSync(path) ? path : example, 'utf8');
}

export const valuesIn = (text: string): Readonly<Record<string, string | undefined>> => parseEnv(text);

/** The text with these values, and everything else as it was. */
export function withValues(text: string, values: ReadonlyMap<string, string>): string {
  let changed = text;
  for (const [name, value] of values) {
    const line = new RegExp(`^(?:export\\s+)?${name}[ \\t]*=.*$`, 'm');
    if (line.test(changed)) changed = changed.replace(line, () => `${name}=${value}`);
    else changed = `${changed}${changed === '' || changed.endsWith('\n') ? '' : '\n'}${name}=${value}\n`;
  }
  return changed;
}

/** Writes the file anew, readable by its owner alone; whoever looks sees the old one or the new one, never half of it. */
export async function writeSecret(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
