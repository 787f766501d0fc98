/** Codes of errors at which a server was not reached, or went away: Node's, and PostgreSQL's classes 08, 53 and 57P. */
const AWAY = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOENT|08...|53...|57P..)$/;
/** What the client itself says of a connection that was lost or not to be had: it gives these no code. */
const LOST = /^Connection terminated|^timeout exceeded when trying to connect|^Query read timeout/;

/** Whether a statement failed because the database cannot be reached just now: later, it may be. */
export const databaseIsAway = (error: unknown): boolean =>
  error instanceof Error &&
  (LOST.test(error.message) || ('code' in error && typeof error.code === 'string' && AWAY.test(error.code)));
