/** Puts a backup in the database's place: `npm run restore -- FILE`. Exit status: 0 done, 1 refused, 2 nothing asked. */
import { existsSync } from 'node:fs';
import { readConfig, storeOf } from '../src/config.ts';
import { BackupRefusal, restore } from '../src/store/backup.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run restore -- FILE   (while the bot is stopped)');
  process.exit(2);
}
if (existsSync('.env')) process.loadEnvFile('.env');
const where = storeOf(readConfig(process.env));
try {
  if (where.engine !== 'sqlite')
    throw new BackupRefusal(
      `The database is PostgreSQL, which has its own: pg_restore --clean --if-exists --dbname="$DATABASE_URL" ${file}`,
    );
  const aside = `before-restore-${Temporal.Now.instant().toString({ smallestUnit: 'second' }).replaceAll(':', '')}.sqlite`;
  const replaced = await restore(file, where.folder, aside);
  console.log(replaced ? `Restored. What was there before is in ${where.folder}/${aside}.` : 'Restored.');
} catch (error) {
  if (!(error instanceof BackupRefusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
