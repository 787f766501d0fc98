import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Language } from '../../article/article.ts';
import type { Access } from '../../core/access.ts';
import { languageOf } from '../../core/language.ts';

export interface Person {
  readonly language: Language;
  /** Admins of the workspace may administer it, its members manage; guests, bots and people of other workspaces only look up. */
  readonly access: Access;
  readonly name: string | null;
  /** IANA name of the time zone. */
  readonly zone?: string;
}

/** https://docs.slack.dev/reference/objects/user-object */
const userInfo = z.object({
  user: z.object({
    team_id: z.string().optional(),
    locale: z.string().optional(),
    tz: z.string().optional(),
    real_name: z.string().optional(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    is_admin: z.boolean().optional(),
    is_owner: z.boolean().optional(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
    profile: z.object({ display_name: z.string().optional() }).optional(),
  }),
});

const KNOWN_FOR_MS = 10 * 60_000;
const MOST_KNOWN = 5000;

/** Nobody knows who that is: English, and only looking up. */
const STRANGER: Person = { language: 'en', access: 'everyone', name: null };

interface Parts {
  readonly client: webApi.WebClient;
  /** The workspace that the bot belongs to. */
  readonly team: string;
  readonly log: Logger;
  readonly now: () => number;
}

/** Who somebody is, asked of Slack once in ten minutes. Where Slack does not say, a stranger; the log says why. */
export function knownPeople({ client, team, log, now }: Parts): (user: string) => Promise<Person> {
  const known = new Map<string, { person: Person; until: number }>();
  return async (user) => {
    const entry = known.get(user);
    if (entry !== undefined && entry.until > now()) return entry.person;
    try {
      const { user: info } = userInfo.parse(await client.users.info({ user, include_locale: true }));
      const person = personOf(info, team);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(user, { person, until: now() + KNOWN_FOR_MS });
      return person;
    } catch (error) {
      log.warn({ err: error, user }, 'Slack does not say who this is, so it is a stranger for now');
      return entry?.person ?? STRANGER;
    }
  };
}

function personOf(info: z.infer<typeof userInfo>['user'], team: string): Person {
  const outsider =
    info.is_restricted ||
    info.is_ultra_restricted ||
    info.is_stranger ||
    info.is_bot ||
    info.deleted ||
    info.team_id !== team;
  return {
    language: languageOf(info.locale),
    access: outsider ? 'everyone' : info.is_admin || info.is_owner ? 'administer' : 'manage',
    name: info.profile?.display_name || info.real_name || null,
    ...(info.tz === undefined ? {} : { zone: info.tz }),
  };
}
