import { z } from 'zod';
import { type StandIn, TOKEN } from './stand-in/index.ts';

const refusal = z.object({
  code: z.number().optional(),
  message: z.string().optional(),
  errors: z.record(z.string(), z.object({ _errors: z.array(z.object({ code: z.string() })) })).optional(),
});

export interface Called {
  readonly status: number;
  /** Discord's number for what is wrong, and its words for each field. */
  readonly code: number | undefined;
  readonly faults: readonly string[];
  readonly headers: Headers;
  readonly body: unknown;
}

/** Calls the API as any client may, right or wrong. */
export async function call(
  { apiUrl }: StandIn,
  method: string,
  path: string,
  body?: unknown,
  { token = TOKEN, version = 'v10' }: { token?: string | null; version?: string } = {},
): Promise<Called> {
  const answer = await fetch(`${apiUrl}/${version}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bot ${token}` }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const said: unknown = text === '' ? null : JSON.parse(text);
  const { code, errors = {} } = refusal.safeParse(said).data ?? {};
  return {
    status: answer.status,
    code,
    faults: Object.values(errors).flatMap(({ _errors }) => _errors.map((one) => one.code)),
    headers: answer.headers,
    body: said,
  };
}

/** As many as asked for, each made from its place. */
export const fill = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
