import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';

/** A program in a terminal of its own, as somebody sits before it. */
export interface Terminal {
  /** Waits until this is on the screen, behind what was waited for before. */
  shows(text: string): Promise<void>;
  type(keys: string): void;
  /** What is on the screen so far, each line break and run of spaces one space. */
  screen(): string;
  /** Its exit status. */
  ended(): Promise<number | null>;
  kill(): void;
}

export const KEYS = { enter: '\r', down: '\u001B[B', ctrlC: '\u0003' } as const;

/** Whether this machine has the `script` of util-linux, which gives a program a terminal. */
export function hasTerminals(): boolean {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
}

const WITHIN_MS = 10_000;

export function openTerminal(
  command: string,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<NodeJS.ProcessEnv> },
): Terminal {
  // Wide, so that no sentence is broken into lines.
  const program: ChildProcess = spawn('script', ['-qec', `stty cols 400; ${command}`, '/dev/null'], {
    cwd,
    env: { ...env, TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let written = '';
  let seen = 0;
  program.stdout?.on('data', (piece: Buffer) => {
    written += piece.toString('utf8');
    program.emit('written');
  });
  const screen = () => stripVTControlCharacters(written).replaceAll(/[│\s]+/g, ' ');
  return {
    screen,
    async shows(text) {
      const signal = AbortSignal.timeout(WITHIN_MS);
      for (;;) {
        const at = screen().indexOf(text, seen);
        if (at !== -1) {
          seen = at + text.length;
          return;
        }
        await once(program, 'written', { signal }).catch(() => {
          throw new Error(`not shown: ${text}\nshown: ${screen().slice(seen)}`);
        });
      }
    },
    type: (keys) => program.stdin?.write(keys),
    async ended() {
      if (program.exitCode === null) await once(program, 'exit', { signal: AbortSignal.timeout(WITHIN_MS) });
      return program.exitCode;
    },
    kill: () => program.kill('SIGKILL'),
  };
}
