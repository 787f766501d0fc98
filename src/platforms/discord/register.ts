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

const definition = z.object({
  ...described,
  /** Options, or subcommands with options of their own. */
  options: list(option.extend({ options: list(option) })),
  contexts: numbers,
  integration_types: numbers,
  default_member_permissions: z
    .string()
    .nullish()
    .transform((permissions) => permissions ?? null),
});

/** Kinds of commands we never make (menus, entry points) are somebody else's: they are left alone. */
const SLASH: number = ApplicationCommandType.ChatInput;
const registered = z.array(z.object({ id: z.string(), type: z.number().default(SLASH) }).loose());

/** Names of wanted commands that are not registered as they should be, and of those that should not be there. */
export function differing(answer: unknown, wanted: readonly unknown[]): string[] {
  const there = slashAmong(answer).map(({ is }) => is);
  const want = wanted.map((body) => definition.parse(body));
  return [
    ...want.filter((one) => !there.some((old) => isDeepStrictEqual(old, one))),
    ...there.filter(({ name }) => !want.some((one) => one.name === name)),
  ].map(({ name }) => name);
}

const slashAmong = (answer: unknown) =>
  registered
    .parse(answer)
    .filter(({ type }) => type === SLASH)
    .map((raw) => ({ id: raw.id, is: definition.parse(raw) }));

export interface Written {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Brings the slash commands registered with Discord in line with `wanted`; writes only those that differ.
 * @throws DiscordAPIError where Discord refuses
 */
export async function register(
  rest: REST,
  application: string,
  wanted: readonly unknown[],
): Promise<Written> {
  const route = Routes.applicationCommands(application);
  const answer = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  const there = slashAmong(answer);
  const written = { created: [] as string[], changed: [] as string[], removed: [] as string[] };
  const names = new Set<string>();
  for (const body of wanted) {
    const want = definition.parse(body);
    names.add(want.name);
    const old = there.find(({ is }) => is.name === want.name);
    if (old === undefined) {
      await rest.post(route, { body });
      written.created.push(want.name);
    } else if (!isDeepStrictEqual(old.is, want)) {
      await rest.patch(Routes.applicationCommand(application, old.id), { body });
      written.changed.push(want.name);
    }
  }
  for (const { id, is } of there.filter(({ is }) => !names.has(is.name))) {
    await rest.delete(Routes.applicationCommand(application, id));
    written.removed.push(is.name);
  }
  return written;
}
