import { commandFaults } from '../strict-commands.ts';
import { type Answer, badForm, errors, ok, refused } from './answers.ts';
import { APPLICATION, type Json, json, snowflake, type World } from './world.ts';

export function listCommands(query: URLSearchParams, world: World): Answer {
  const full = query.get('with_localizations') === 'true';
  return ok([...world.commands.values()].map((command) => (full ? command : withoutLocal(command))));
}

const withoutLocal = (command: Json): Json =>
  Object.fromEntries(Object.entries(command).filter(([key]) => !key.endsWith('_localizations')));

export function saveCommand(body: unknown, world: World): Answer {
  const faults = commandFaults(body);
  if (faults.length > 0) return badForm(faults);
  const command = json.parse(body);
  const same = [...world.commands.values()].find(
    ({ name, type = 1 }) => name === command.name && type === (command.type ?? 1),
  );
  if (same === undefined && world.commands.size >= 100)
    return refused(400, 30032, 'Maximum number of application commands reached (100)');
  const id = typeof same?.id === 'string' ? same.id : snowflake();
  world.commands.set(id, asRegistered(id, command));
  return { status: same === undefined ? 201 : 200, body: world.commands.get(id) };
}

export function changeCommand(id: string | undefined, body: unknown, world: World): Answer {
  const old = world.commands.get(id ?? '');
  if (id === undefined || old === undefined) return errors.unknownCommand;
  const faults = commandFaults(body);
  if (faults.length > 0) return badForm(faults);
  world.commands.set(id, asRegistered(id, json.parse(body)));
  return ok(world.commands.get(id));
}

/** A command as Discord gives it back: with what it adds, and without what says nothing. */
function asRegistered(id: string, command: Json): Json {
  const tidy = (raw: Json): Json =>
    Object.fromEntries(
      Object.entries(raw)
        .filter(
          ([key, value]) =>
            !(key === 'required' && value === false) && !(Array.isArray(value) && value.length === 0),
        )
        .map(([key, value]) => {
          if (key === 'options' && Array.isArray(value))
            return [key, value.map((one) => tidy(json.parse(one)))];
          const isEmptyMap = key.endsWith('_localizations') && Object.keys(json.parse(value)).length === 0;
          return [key, isEmptyMap ? null : value];
        }),
    );
  return {
    description: '',
    ...tidy(command),
    id,
    application_id: APPLICATION,
    version: snowflake(),
    nsfw: false,
    dm_permission: true,
  };
}
