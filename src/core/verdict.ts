import type { Texts } from './language.ts';

/** What a check of something that is set found: that it works, or what is wrong and what to do, in a sentence each. */
export type Verdict<Known = null> =
  | { readonly is: 'well'; readonly known: Known }
  | { readonly is: 'wrong'; readonly texts: Texts };

export const well = <Known>(known: Known): Verdict<Known> => ({ is: 'well', known });
export const wrong = (texts: Texts): Verdict<never> => ({ is: 'wrong', texts });

/** An answer to a request, or why there was none. */
export type Asked =
  | { readonly status: number; readonly headers: Headers; readonly body: unknown }
  | { readonly unreachable: string };

const WITHIN_MS = 10_000;

/** Asks a platform something over HTTPS. Never throws where the network fails. */
export async function askPlatform(url: string, init: RequestInit): Promise<Asked> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(WITHIN_MS) });
    const body: unknown = await response.json().catch(() => null);
    return { status: response.status, headers: response.headers, body };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { unreachable: cause instanceof Error ? cause.message : String(cause) };
  }
}

export const unreachable = (url: string, why: string): Verdict<never> =>
  wrong({
    de: `${url} ist nicht zu erreichen (${why}). Netz, Proxy und *_API_URL prüfen.`,
    en: `${url} cannot be reached (${why}). Check the network, the proxy and *_API_URL.`,
  });

/** How far the clock here is ahead of the one that gave an answer, in seconds; null where it does not say. */
export function aheadBy(headers: Headers, now: Temporal.Instant): number | null {
  const there = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(there) ? null : Math.round((now.epochMilliseconds - there) / 1000);
}
