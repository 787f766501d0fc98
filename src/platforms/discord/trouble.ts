import { randomUUID } from 'node:crypto';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import type { Language } from '../../article/article.ts';
import type { Texts } from '../../core/language.ts';
import { ours, type Reply } from '../../core/reply.ts';

/** What goes wrong between us and Discord, in a sentence with a next step. */
const texts = {
  broken: {
    de: (id: string) =>
      `Das ging schief, und es liegt an uns. Versuchen Sie es gleich noch einmal; bleibt es dabei, hilft die Kennung ${id} beim Nachsehen.`,
    en: (id: string) =>
      `That went wrong, and it is our fault. Try again in a moment; if it stays, the number ${id} helps to look it up.`,
  },
  oldButton: {
    de: 'Diese Schaltfläche ist zu alt. Fragen Sie neu, zum Beispiel mit /brief.',
    en: 'This button is too old. Ask again, for example with /brief.',
  },
  noDirectMessages: {
    de: 'Discord nimmt keine Direktnachricht an Sie an. Erlauben Sie in den Privatsphäre-Einstellungen dieses Servers Direktnachrichten, dann noch einmal.',
    en: 'Discord does not accept direct messages to you. Allow them in the privacy settings of this server, then try again.',
  },
  noThreads: {
    de: 'Hier darf ich keinen Thread öffnen. Wer den Server verwaltet, kann mir „Öffentliche Threads erstellen“ und „Nachrichten in Threads senden“ erlauben.',
    en: 'I may not open a thread here. Whoever manages the server can give me “Create Public Threads” and “Send Messages in Threads”.',
  },
  sent: {
    de: 'Gesendet: Es steht in Ihren Direktnachrichten.',
    en: 'Sent: it is in your direct messages.',
  },
} satisfies Record<string, Texts | Texts<(id: string) => string>>;

const says = (text: string, outcome: Reply['outcome']): Reply => ({
  outcome,
  line: '/help',
  parts: [{ type: 'text', runs: [ours(text)] }],
  actions: [],
});

export const oldButton = (language: Language): Reply => says(texts.oldButton[language], 'refused');
export const noDirectMessages = (language: Language): Reply =>
  says(texts.noDirectMessages[language], 'refused');
export const noThreads = (language: Language): Reply => says(texts.noThreads[language], 'refused');
export const sent = (language: Language): Reply => says(texts.sent[language], 'nothing');

/** Logs an error of ours under a number, and gives what the person sees: the number, nothing of the error. */
export function brokenReply(error: unknown, language: Language, log: Logger): Reply {
  const incident = randomUUID().slice(0, 8);
  log.error({ ...loggable(error), incident }, 'discord: a question could not be answered');
  return says(texts.broken[language](incident), 'refused');
}

export const isUnknownMessage = (error: unknown): boolean =>
  hasCode(error, RESTJSONErrorCodes.UnknownMessage);
export const isClosedToUs = (error: unknown): boolean =>
  hasCode(error, RESTJSONErrorCodes.CannotSendMessagesToThisUser);

export const isForbidden = (error: unknown): boolean =>
  hasCode(error, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions);

const hasCode = (error: unknown, ...codes: (number | string)[]): boolean =>
  error instanceof DiscordAPIError && codes.includes(error.code);

/** The answer came too late, was taken away or may not be given here: nothing that anybody can still be told. */
const NOBODY_TO_TELL = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
];

/** Logs that an answer did not arrive. */
export function logUndelivered(error: unknown, about: object, log: Logger): void {
  const said = { ...about, ...loggable(error) };
  if (hasCode(error, ...NOBODY_TO_TELL)) log.warn(said, 'discord: an answer came to nothing');
  else log.error(said, 'discord: an answer was refused');
}

/**
 * An error as it may stand in the log. Errors of requests carry the address, and the address of an interaction has its
 * token in it: only what went wrong is kept.
 */
export function loggable(error: unknown): { error: string; code?: string; status?: number; stack?: string } {
  if (!(error instanceof Error)) return { error: String(error) };
  return {
    error: `${error.name}: ${error.message}`,
    ...('code' in error ? { code: String(error.code) } : {}),
    ...('status' in error ? { status: Number(error.status) } : {}),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
  };
}
