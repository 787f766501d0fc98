import type { Fault } from '../strict.ts';

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204, body: null };

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export const refused = (status: number, code: number, message: string): Answer => ({
  status,
  body: { message, code },
});

export const errors = {
  unauthorized: refused(401, 0, '401: Unauthorized'),
  notFound: refused(404, 0, '404: Not Found'),
  invalidVersion: refused(400, 50041, 'Invalid API version provided'),
  invalidJson: refused(400, 50109, 'The request body contains invalid JSON.'),
  unknownChannel: refused(404, 10003, 'Unknown Channel'),
  unknownMessage: refused(404, 10008, 'Unknown Message'),
  unknownWebhook: refused(404, 10015, 'Unknown Webhook'),
  unknownInteraction: refused(404, 10062, 'Unknown interaction'),
  unknownCommand: refused(404, 10063, 'Unknown application command'),
  invalidWebhookToken: refused(401, 50027, 'Invalid Webhook Token'),
} as const;

/** https://docs.discord.com/developers/reference#error-messages */
export function badForm(faults: readonly Fault[]): Answer {
  const empty = faults.find(({ code }) => code === '50006');
  if (empty !== undefined) return refused(400, 50006, empty.message);
  const told = (path: string) => faults.filter((one) => one.path === path);
  const tree = Object.fromEntries(
    faults.map(({ path }) => [path, { _errors: told(path).map(({ code, message }) => ({ code, message })) }]),
  );
  return { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors: tree } };
}

/** https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit */
export const tooMany = (seconds: number, scope: 'user' | 'global' = 'user'): Answer => ({
  status: 429,
  headers: {
    'retry-after': String(seconds),
    'x-ratelimit-scope': scope,
    ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
  },
  body: { message: 'You are being rate limited.', retry_after: seconds, global: scope === 'global' },
});
