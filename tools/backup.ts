/** Copies the database while the bot runs: `npm run backup -- FILE`. Exit status: 0 done, 1 refused, 2 nothing asked. */
import { existsSync } from 'node:fs';
import { readConfig, storeOf } from '../src/config.ts';
import { BackupRefusal, backUp } from '../src/store/backup.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run backup -- FILE');
  process.exit(2);
}
if (existsSync('.env')) process.loadEnvFile('.env');
const where = storeOf(readConfig(process.env));
try {
  if (where.engine !== 'sqlite')
    throw new BackupRefusal(
      `The database is PostgreSQL, which has its own: pg_dump --format=custom --file=${file} "$DATABASE_URL"`,
    );
  await backUp(where.folder, file);
  console.log(`${file} holds what the bot knows now. It comes back with: npm run restore -- ${file}`);
} catch (error) {
  if (!(error instanceof BackupRefusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
