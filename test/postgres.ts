import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server of our own, in a temporary folder, reached through a socket there. */
export interface PostgresServer {
  /** A new, empty database, as `DATABASE_URL` names it. */
  database(): Promise<string>;
  /** Takes the server away at once, as a crash does; `start` brings it back with what it had. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it, with all that it had. */
  remove(): Promise<void>;
}

/** The folder of PostgreSQL's programs, the newest version that Debian's packages have put there; null without. */
export function postgresPrograms(): string | null {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return null;
  return (
    readdirSync(versions)
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(versions, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb'))) ?? null
  );
}

export async function startPostgres(
  programs: string,
  settings: readonly string[] = [],
): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  const owner = ownerOf();
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    [
      '--pgdata',
      data,
      '--username',
      'bot',
      '--encoding',
      'UTF8',
      '--locale',
      'C',
      '--auth',
      'trust',
      '--no-sync',
    ],
    { ...owner, cwd: folder, stdio: 'pipe' },
  );
  const urlOf = (name: string) => `postgresql://bot@localhost/${name}?host=${encodeURIComponent(folder)}`;
  let server: ChildProcess | null = null;
  let made = 0;
  const start = async () => {
    const options = ['listen_addresses=', `unix_socket_directories=${folder}`, ...settings];
    server = spawn(join(programs, 'postgres'), ['-D', data, ...options.flatMap((option) => ['-c', option])], {
      ...owner,
      cwd: folder,
      stdio: 'ignore',
    });
    await untilReady(urlOf('postgres'));
  };
  const kill = async () => {
    if (server === null || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGQUIT');
    await ended;
  };
  await start();
  return {
    async database() {
      made += 1;
      const name = `bot_${made}`;
      await told(urlOf('postgres'), `create database ${name}`);
      return urlOf(name);
    },
    kill,
    start,
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function ownerOf(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  return { uid: idOf('-u'), gid: idOf('-g') };
}

const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));

async function told(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await told(url, 'select 1');
    } catch (error) {
      if (tries === 200) throw error;
      await sleep(50);
    }
  }
}
