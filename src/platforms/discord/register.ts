import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType, type REST, Routes } from 'discord.js';
import { z } from 'zod';

/** Discord gives back `null`, `false` and empty lists where it was told nothing, and the other way round. */
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
const numbers = list(z.number()).transform((items) => items.toSorted((a, b) => a - b));
const flag = z
  .boolean()
  .nullish()
  .transform((set) => set ?? false);
const localised = z
  .record(z.string(), z.string())
  .nullish()
  .transform((texts) => texts ?? {});
const bound = z
  .number()
  .nullish()
  .transform((limit) => limit ?? null);

const described = {
  name: z.string(),
  name_localizations: localised,
  description: z.string(),
  description_localizations: localised,
};

const option = z.object({
  ...described,
  type: z.number(),
  required: flag,
  autocomplete: flag,
  min_value: bound,
  max_value: bound,
  min_length: bound,
  max_length: bound,
});

const SLASH: number = ApplicationCommandType.ChatInput;
/** Others (done with a person, entry points) we never make: they are left alone. */
const OURS: readonly number[] = [SLASH, ApplicationCommandType.Message];
const kind = z.number().default(SLASH);

const definition = z.object({
  ...described,
  type: kind,
  /** Of a slash command alone. */
  description: z.string().default(''),
  /** Options, or subcommands with options of their own. */
  options: list(option.extend({ options: list(option) })),
  contexts: numbers,
  integration_types: numbers,
  default_member_permissions: z
    .string()
    .nullish()
    .transform((permissions) => permissions ?? null),
});

type Definition = z.infer<typeof definition>;

const registered = z.array(z.object({ id: z.string(), type: kind }).loose());

/** Two commands may have one name where they are of different kinds. */
const isSame = (one: Definition, other: Definition): boolean =>
  one.name === other.name && one.type === other.type;

/** As people see it. */
const callName = ({ name, type }: Definition): string => (type === SLASH ? `/${name}` : name);

/** Names of wanted commands that are not registered as they should be, and of those that should not be there. */
export function differing(answer: unknown, wanted: readonly unknown[]): string[] {
  const there = oursAmong(answer).map(({ is }) => is);
  const want = wanted.map((body) => definition.parse(body));
  return [
    ...want.filter((one) => !there.some((old) => isDeepStrictEqual(old, one))),
    ...there.filter((old) => !want.some((one) => isSame(one, old))),
  ].map(callName);
}

const oursAmong = (answer: unknown) =>
  registered
    .parse(answer)
    .filter((raw) => OURS.includes(raw.type))
    .map((raw) => ({ id: raw.id, is: definition.parse(raw) }));

export interface Written {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Brings the commands registered with Discord in line with `wanted`; writes only those that differ.
 * @throws DiscordAPIError where Discord refuses
 */
export async function register(
  rest: REST,
  application: string,
  wanted: readonly unknown[],
): Promise<Written> {
  const route = Routes.applicationCommands(application);
  const answer = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  const there = oursAmong(answer);
  const written = { created: [] as string[], changed: [] as string[], removed: [] as string[] };
  const want = wanted.map((body) => ({ body, is: definition.parse(body) }));
  for (const { body, is } of want) {
    const old = there.find((one) => isSame(one.is, is));
    if (old === undefined) {
      await rest.post(route, { body });
      written.created.push(callName(is));
    } else if (!isDeepStrictEqual(old.is, is)) {
      await rest.patch(Routes.applicationCommand(application, old.id), { body });
      written.changed.push(callName(is));
    }
  }
  for (const { id, is } of there.filter((old) => !want.some((one) => isSame(one.is, old.is)))) {
    await rest.delete(Routes.applicationCommand(application, id));
    written.removed.push(callName(is));
  }
  return written;
}
