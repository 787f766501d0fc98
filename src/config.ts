import { z } from 'zod';
import type { Where } from './store/database.ts';

const unset = (value: unknown) => (value === '' ? undefined : value);
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema);

/** Everything that can be set from outside, by environment variable; `.env.example` lists the same names. */
export const settings = z.object({
  DISCORD_TOKEN: setting(z.string().optional()),
  DISCORD_API_URL: setting(z.url({ protocol: /^https?$/ }).default('https://discord.com/api')),
  SLACK_BOT_TOKEN: setting(z.string().startsWith('xoxb-', 'must begin with xoxb-').optional()),
  SLACK_APP_TOKEN: setting(z.string().startsWith('xapp-', 'must begin with xapp-').optional()),
  SLACK_SIGNING_SECRET: setting(z.string().optional()),
  SLACK_API_URL: setting(z.url({ protocol: /^https?$/ }).default('https://slack.com/api/')),
  /** The one slash command that has all others under it, for places where /brief is taken. */
  UMBRELLA_COMMAND: setting(
    z
      .string()
      .regex(/^[a-z0-9-]{1,32}$/, 'must be 1 to 32 of a-z, 0-9 and -')
      .default('news'),
  ),
  HOST: setting(z.string().default('127.0.0.1')),
  PORT: setting(z.coerce.number().int().min(0).max(65_535).default(3000)),
  /** A PostgreSQL database that several processes share; without it, one file under DATA_DIR. */
  DATABASE_URL: setting(z.url({ protocol: /^postgres(?:ql)?$/ }).optional()),
  DATA_DIR: setting(z.string().default('data')),
  /** How often one person may /add something on a day (UTC). */
  ADDS_PER_DAY: setting(z.coerce.number().int().min(1).default(100)),
  /** A feed is asked again after so many minutes at the earliest, and as long as it answers at the latest. */
  FEED_MIN_MINUTES: setting(z.coerce.number().int().min(5).max(1440).default(10)),
  FEED_MAX_MINUTES: setting(z.coerce.number().int().min(5).max(1440).default(60)),
  /** Articles that came longer ago are forgotten; without it, none. */
  KEEP_DAYS: setting(z.coerce.number().int().min(1).optional()),
  LOG_LEVEL: setting(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
});
export type Config = z.infer<typeof settings>;

/** @throws Error naming each variable that is wrong, and what it must be */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = settings.safeParse(environment);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Settings that cannot be used: ${wrong.join('; ')}. See .env.example.`);
}

/** Where the settings say that everything is kept. */
export const storeOf = ({ DATABASE_URL, DATA_DIR }: Config): Where =>
  DATABASE_URL === undefined
    ? { engine: 'sqlite', folder: DATA_DIR }
    : { engine: 'postgres', url: DATABASE_URL };
