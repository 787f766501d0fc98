import { z } from 'zod';
import { type Asked, askPlatform, unreachable, type Verdict, well, wrong } from '../../core/verdict.ts';
import { inviteLink } from './invite.ts';
import { differing } from './register.ts';

/** Who the token is, and what the platform says besides. */
export interface DiscordApp {
  readonly application: string;
  readonly name: string;
  readonly servers: number;
  readonly headers: Headers;
}

/** What is often pasted in a bot token's place, by its shape. */
const mistaken = [
  {
    shape: /^xox|^xapp-/,
    texts: {
      de: 'Das ist ein Token von Slack. Gebraucht wird das von Discord: Developer Portal, „Bot“, „Reset Token“.',
      en: 'That is a token of Slack. Needed is the one of Discord: Developer Portal, “Bot”, “Reset Token”.',
    },
  },
  {
    shape: /^\d{15,21}$/,
    texts: {
      de: 'Das ist die Application ID. Gebraucht wird das Token: Developer Portal, „Bot“, „Reset Token“.',
      en: 'That is the application ID. Needed is the token: Developer Portal, “Bot”, “Reset Token”.',
    },
  },
  {
    shape: /^[0-9a-f]{64}$/,
    texts: {
      de: 'Das ist der Public Key. Gebraucht wird das Token: Developer Portal, „Bot“, „Reset Token“.',
      en: 'That is the public key. Needed is the token: Developer Portal, “Bot”, “Reset Token”.',
    },
  },
  {
    shape: /^[\w-]{32}$/,
    texts: {
      de: 'Das ist das Client Secret. Gebraucht wird das Token: Developer Portal, „Bot“, „Reset Token“.',
      en: 'That is the client secret. Needed is the token: Developer Portal, “Bot”, “Reset Token”.',
    },
  },
  {
    shape: /^(?!(?:[\w-]+\.){2}[\w-]+$)/,
    texts: {
      de: 'Das ist kein ganzes Bot-Token: es hat drei Teile mit Punkten dazwischen. Noch einmal mit „Copy“ kopieren.',
      en: 'That is no whole bot token: it has three parts with dots in between. Copy it once more with “Copy”.',
    },
  },
] as const;

const refusals = {
  unauthorized: wrong({
    de: 'Discord nimmt dieses Token nicht an: es wurde zurückgesetzt, ist unvollständig oder gehört einem Menschen statt einem Bot. Developer Portal, „Bot“, „Reset Token“.',
    en: 'Discord does not accept this token: it was reset, is not whole, or belongs to a person instead of a bot. Developer Portal, “Bot”, “Reset Token”.',
  }),
  spent: wrong({
    de: 'Der Bot hat sich heute zu oft verbunden; Discord lässt ihn erst morgen wieder hinein. Läuft er irgendwo in einer Schleife?',
    en: 'The bot has connected too often today; Discord lets it in again tomorrow. Does it run in a loop somewhere?',
  }),
  odd: (status: number) =>
    wrong({
      de: `Discord antwortet mit Fehler ${status}. In einigen Minuten noch einmal versuchen, oder https://discordstatus.com ansehen.`,
      en: `Discord answers with error ${status}. Try again in some minutes, or look at https://discordstatus.com.`,
    }),
};

const user = z.object({ username: z.string() });
const applicationInfo = z.object({ id: z.string() });
const servers = z.array(z.object({ id: z.string() }));
const gateway = z.object({ session_start_limit: z.object({ remaining: z.number() }) });

const get = (path: string, token: string, api: string): Promise<Asked> =>
  askPlatform(`${api.replace(/\/+$/, '')}/v10${path}`, { headers: { authorization: `Bot ${token}` } });

/** Tests a bot token against Discord, without connecting as the bot. It needs no privileged intents, so none are asked for. */
export async function checkDiscordToken(token: string, api: string): Promise<Verdict<DiscordApp>> {
  const guess = mistaken.find(({ shape }) => shape.test(token));
  if (guess !== undefined) return wrong(guess.texts);
  const answers = [];
  for (const path of ['/users/@me', '/oauth2/applications/@me', '/users/@me/guilds', '/gateway/bot']) {
    const answer = await get(path, token, api);
    if ('unreachable' in answer) return unreachable(api, answer.unreachable);
    if (answer.status === 401) return refusals.unauthorized;
    if (answer.status !== 200) return refusals.odd(answer.status);
    answers.push(answer);
  }
  const [who, app, where, limits] = answers.map(({ body }) => body);
  if (gateway.parse(limits).session_start_limit.remaining === 0) return refusals.spent;
  return well({
    application: applicationInfo.parse(app).id,
    name: user.parse(who).username,
    servers: servers.parse(where).length,
    headers: answers[0]?.headers ?? new Headers(),
  });
}

/** That the bot is in no server yet, and the link that puts it into one; null where it is in some. */
export const nowhere = ({ servers: count, application }: DiscordApp): Verdict<never> | null =>
  count > 0
    ? null
    : wrong({
        de: `Der Bot ist noch auf keinem Server. Einladen: ${inviteLink(application)}`,
        en: `The bot is in no server yet. To invite it: ${inviteLink(application)}`,
      });

/** Whether the commands are registered as they are defined. */
export async function checkRegistered(
  token: string,
  api: string,
  application: string,
  wanted: readonly unknown[],
): Promise<Verdict> {
  const answer = await get(`/applications/${application}/commands?with_localizations=true`, token, api);
  if ('unreachable' in answer) return unreachable(api, answer.unreachable);
  if (answer.status !== 200) return refusals.odd(answer.status);
  const other = differing(answer.body, wanted);
  if (other.length === 0) return well(null);
  return wrong({
    de: `Anders registriert, als sie hier sind: ${other.join(', ')}. npm start registriert sie neu; läuft der Bot, neu starten.`,
    en: `Registered otherwise than they are here: ${other.join(', ')}. npm start registers them anew; if the bot runs, restart it.`,
  });
}
