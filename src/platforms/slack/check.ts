import { z } from 'zod';
import type { Texts } from '../../core/language.ts';
import { askPlatform, unreachable, type Verdict, well, wrong } from '../../core/verdict.ts';
import { BOT_SCOPES } from './manifest.ts';

export interface SlackApp {
  /** The app's id, null where Slack does not tell it. */
  readonly app: string | null;
  readonly name: string;
  readonly team: string;
  readonly headers: Headers;
}

type Kind = 'bot' | 'app' | 'secret';

const wanted: Readonly<Record<Kind, Texts>> = {
  bot: {
    de: 'Gebraucht wird das Bot User OAuth Token (xoxb-…): „Install App“ der App.',
    en: 'Needed is the Bot User OAuth Token (xoxb-…): “Install App” of the app.',
  },
  app: {
    de: 'Gebraucht wird das App-Level Token (xapp-…): „Basic Information“, „App-Level Tokens“.',
    en: 'Needed is the app-level token (xapp-…): “Basic Information”, “App-Level Tokens”.',
  },
  secret: {
    de: 'Gebraucht wird das Signing Secret (32 Ziffern und Buchstaben a bis f): „Basic Information“, „App Credentials“.',
    en: 'Needed is the signing secret (32 digits and letters a to f): “Basic Information”, “App Credentials”.',
  },
};

/** What something pasted is, by its shape. */
const shapes: readonly { readonly shape: RegExp; readonly is: Kind | null; readonly texts: Texts }[] = [
  { shape: /^xoxb-/, is: 'bot', texts: { de: 'Das ist das Bot-Token.', en: 'That is the bot token.' } },
  { shape: /^xapp-/, is: 'app', texts: { de: 'Das ist das App-Token.', en: 'That is the app token.' } },
  {
    shape: /^xoxp-/,
    is: null,
    texts: { de: 'Das ist das Token eines Menschen.', en: 'That is a person’s token.' },
  },
  {
    shape: /^xoxe/,
    is: null,
    texts: {
      de: 'Das ist ein Token, das abläuft; „Token Rotation“ muss aus sein.',
      en: 'That is a token that expires; “token rotation” must be off.',
    },
  },
  {
    shape: /^[0-9a-f]{32}$/,
    is: 'secret',
    texts: { de: 'Das ist das Signing Secret.', en: 'That is the signing secret.' },
  },
  {
    shape: /^(?:[\w-]+\.){2}[\w-]+$/,
    is: null,
    texts: { de: 'Das ist ein Token von Discord.', en: 'That is a token of Discord.' },
  },
  {
    shape: /^/,
    is: null,
    texts: { de: 'Das ist nichts von dem, was Slack ausgibt.', en: 'That is nothing that Slack gives out.' },
  },
];

function mistaken(typed: string, kind: Kind): Verdict<never> | null {
  const found = shapes.find(({ shape }) => shape.test(typed));
  if (found === undefined || found.is === kind) return null;
  return wrong({
    de: `${found.texts.de} ${wanted[kind].de}`,
    en: `${found.texts.en} ${wanted[kind].en}`,
  });
}

const answered = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  needed: z.string().optional(),
  user: z.string().optional(),
  team: z.string().optional(),
  bot_id: z.string().optional(),
  bot: z.object({ app_id: z.string().optional() }).optional(),
});

const reasons: Readonly<Record<string, Texts>> = {
  invalid_auth: {
    de: 'Slack kennt dieses Token nicht: es ist unvollständig, oder seine App wurde gelöscht. Noch einmal kopieren.',
    en: 'Slack does not know this token: it is not whole, or its app was deleted. Copy it once more.',
  },
  token_revoked: {
    de: 'Dieses Token wurde widerrufen. Die App neu installieren („Install App“) und das neue nehmen.',
    en: 'This token was revoked. Install the app anew (“Install App”) and take the new one.',
  },
  token_expired: {
    de: 'Dieses Token ist abgelaufen. „Token Rotation“ der App ausschalten, sie neu installieren und das neue nehmen.',
    en: 'This token has expired. Turn the app’s “token rotation” off, install it anew and take the new one.',
  },
  account_inactive: {
    de: 'Der Bot wurde aus dem Workspace entfernt, oder dieser ist stillgelegt. Die App neu installieren („Install App“).',
    en: 'The bot was removed from the workspace, or that is shut down. Install the app anew (“Install App”).',
  },
  not_allowed_token_type: {
    de: 'Dieses Token ist von einer anderen Art. Bot-Token (xoxb-…) und App-Token (xapp-…) nicht vertauschen.',
    en: 'This token is of another kind. Do not swap the bot token (xoxb-…) and the app token (xapp-…).',
  },
  missing_scope: {
    de: 'Diesem Token fehlt der Scope „connections:write“. Unter „App-Level Tokens“ ein neues mit ihm erzeugen.',
    en: 'This token lacks the scope “connections:write”. Generate a new one with it under “App-Level Tokens”.',
  },
};

const refusal = (error: string): Verdict<never> =>
  wrong(
    reasons[error] ?? {
      de: `Slack nimmt dieses Token nicht an (${error}). Noch einmal kopieren, wie docs/slack.md sagt.`,
      en: `Slack does not accept this token (${error}). Copy it again as docs/slack.md says.`,
    },
  );

async function call(method: string, token: string, api: string, args: Readonly<Record<string, string>> = {}) {
  const answer = await askPlatform(new URL(method, api).href, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
  });
  if ('unreachable' in answer) return unreachable(api, answer.unreachable);
  const { headers, body } = answer;
  const said = answered.safeParse(body).data ?? { ok: false, error: `HTTP ${answer.status}` };
  return said.ok ? well({ said, headers }) : refusal(said.error ?? 'unknown');
}

/** Tests the bot's token against Slack: whose it is, and whether it has all scopes that the manifest asks for. */
export async function checkBotToken(token: string, api: string): Promise<Verdict<SlackApp>> {
  const guess = mistaken(token, 'bot');
  if (guess !== null) return guess;
  const test = await call('auth.test', token, api);
  if (test.is === 'wrong') return test;
  const { said, headers } = test.known;
  const has = (headers.get('x-oauth-scopes') ?? '').split(',').map((one) => one.trim());
  const lacking = BOT_SCOPES.filter((one) => !has.includes(one)).join(', ');
  if (lacking !== '')
    return wrong({
      de: `Diesem Token fehlen Scopes: ${lacking}. Das neue Manifest unter „App Manifest“ einfügen, dann „Install App“, „Reinstall“.`,
      en: `This token lacks scopes: ${lacking}. Paste the new manifest under “App Manifest”, then “Install App”, “Reinstall”.`,
    });
  const info = await call('bots.info', token, api, { bot: said.bot_id ?? '' });
  return well({
    app: info.is === 'well' ? (info.known.said.bot?.app_id ?? null) : null,
    name: said.user ?? '',
    team: said.team ?? '',
    headers,
  });
}

/** Tests the app's token for Socket Mode, and that it is of the same app as the bot's. */
export async function checkAppToken(token: string, api: string, bot: SlackApp | null): Promise<Verdict> {
  const guess = mistaken(token, 'app');
  if (guess !== null) return guess;
  const own = /^xapp-\d+-(?<app>A[A-Z0-9]+)-/.exec(token)?.groups?.app;
  if (own !== undefined && bot !== null && bot.app !== null && own !== bot.app)
    return wrong({
      de: `Dieses Token gehört zur App ${own}, das Bot-Token zu ${bot.app}. Beide aus derselben App nehmen.`,
      en: `This token belongs to the app ${own}, the bot token to ${bot.app}. Take both from the same app.`,
    });
  const opened = await call('apps.connections.open', token, api);
  return opened.is === 'wrong' ? opened : well(null);
}

/** A signing secret can only be told by its shape: Slack has nothing to test it against. */
export const checkSigningSecret = (typed: string): Verdict => mistaken(typed, 'secret') ?? well(null);
