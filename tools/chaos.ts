/**
 * Kills real processes at random moments while they deliver, and says whether all that was due was posted once:
 * `npm run chaos -- [KILLS] [SEED]`. Exit status: 0 all accounted for, 1 not.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chaosRound, type Round, type Tally } from '../test/chaos/round.ts';
import { postgresPrograms, startPostgres } from '../test/postgres.ts';

const [kills = 200, seed = 1] = process.argv.slice(2).map(Number);
const PER_KILL = 4;
const say = (text: string) => console.error(text);
const accountedFor = ({ unknownThoughReadable, doubled, lost }: Tally): boolean =>
  unknownThoughReadable === 0 && doubled === 0 && lost === 0;
const folder = mkdtempSync(join(tmpdir(), 'chaos-'));

console.log(
  '\n| | killed | due | delivered | unknown | of those readable | doubled | lost | on the line | seconds |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
await run('SQLite, the bot', { where: { engine: 'sqlite', folder }, programs: ['src/main.ts'] });
rmSync(folder, { recursive: true });
const programs = postgresPrograms();
if (programs === null) say('PostgreSQL is not installed: left out.');
else {
  const server = await startPostgres(programs);
  const workers = ['src/worker.ts', 'src/worker.ts', 'src/worker.ts'];
  const where = { engine: 'postgres', url: await server.database() } as const;
  await run('PostgreSQL, three workers', { where, programs: workers });
  await server.remove();
}

async function run(title: string, given: Pick<Round, 'where' | 'programs'>): Promise<void> {
  const tally = await chaosRound({ ...given, kills, schedules: kills * PER_KILL, seed }, say);
  const mishaps = Object.values(tally.mishaps).reduce((sum, number) => sum + number, 0);
  const { due, delivered, unknown, unknownThoughReadable, doubled, lost, seconds } = tally;
  const figures = [kills, due, delivered, unknown, unknownThoughReadable, doubled, lost, mishaps, seconds];
  console.log(`| ${title} | ${figures.join(' | ')} |`);
  if (!accountedFor(tally)) process.exitCode = 1;
}
