import { openApiFaults } from './openapi.ts';
import type { Fault } from './strict.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = ['de', 'en-US', 'en-GB', 'fr', 'es-ES', 'uk', 'ru', 'pl', 'it', 'nl'];
const SUBCOMMAND = 1;
const AUTOCOMPLETING = [3, 4, 10];
const MESSAGE_MENU = 3;
const COMMAND_FIELDS = [
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'contexts',
  'integration_types',
  'type',
  'nsfw',
];

/** Everything wrong with the definition of a command, by the rules of the reference and the OpenAPI description. */
export function commandFaults(command: unknown): Fault[] {
  if (!isObject(command)) return [fault('', 'CONTENT_TYPE_INVALID', 'Expected an object')];
  if (command.type === MESSAGE_MENU) return menuFaults(command);
  const { default_member_permissions: permissions, ...described } = command;
  const length = totalLength(command);
  return [
    ...Object.keys(command)
      .filter((key) => !COMMAND_FIELDS.includes(key))
      .map((key) => fault(key, 'UNKNOWN_FIELD', 'Discord would drop this field in silence')),
    ...namedFaults(command, ''),
    ...optionsFaults(objectsOf(command.options), 'options'),
    ...(length > 8000 ? [fault('', 'APPLICATION_COMMAND_TOO_LARGE', `${length} of 8000 characters`)] : []),
    // The reference has these permissions as a string of digits, the OpenAPI description as a number.
    ...(permissions === undefined || permissions === null || /^\d+$/.test(textOf(permissions))
      ? []
      : [fault('default_member_permissions', 'BASE_TYPE_INVALID', 'Must be a string of digits')]),
    ...openApiFaults(described, 'command'),
  ];
}

/** What stands in a message's menu is called as people see it, and has neither description nor options. */
function menuFaults(menu: Json): Fault[] {
  const { default_member_permissions: permissions, ...rest } = menu;
  const names = [
    menu.name,
    ...(isObject(menu.name_localizations) ? Object.values(menu.name_localizations) : []),
  ];
  return [
    ...['description', 'description_localizations', 'options']
      .filter((key) => key in menu)
      .map((key) => fault(key, 'APPLICATION_COMMAND_CONTEXT_MENU_FIELD', 'Not for a context menu')),
    ...names
      .filter((name) => !/^[-_'\p{L}\p{N} ]{1,32}$/u.test(textOf(name)))
      .map(() => fault('name', 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')),
    ...(permissions === undefined || permissions === null || /^\d+$/.test(textOf(permissions))
      ? []
      : [fault('default_member_permissions', 'BASE_TYPE_INVALID', 'Must be a string of digits')]),
    ...openApiFaults(rest, 'command'),
  ];
}

const fault = (path: string, code: string, message: string): Fault => ({ path, code, message });

function namedFaults(named: Json, path: string): Fault[] {
  const localNames = isObject(named.name_localizations) ? Object.entries(named.name_localizations) : [];
  const names = [['name', named.name] as const, ...localNames];
  const descriptions = [
    named.description,
    ...(isObject(named.description_localizations) ? Object.values(named.description_localizations) : []),
  ];
  return [
    ...names.flatMap(([key, name]) =>
      NAME.test(textOf(name)) && textOf(name) === textOf(name).toLowerCase()
        ? []
        : [fault(`${path}${key}`, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')],
    ),
    ...localNames
      .filter(([locale]) => !LOCALES.includes(locale))
      .map(([locale]) => fault(`${path}name_localizations.${locale}`, 'BASE_TYPE_CHOICES', 'No such locale')),
    ...descriptions.flatMap((text) =>
      textOf(text).length >= 1 && textOf(text).length <= 100
        ? []
        : [fault(`${path}description`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.')],
    ),
  ];
}

function optionsFaults(options: readonly Json[], path: string): Fault[] {
  const firstOptional = options.findIndex(({ required, type }) => type !== SUBCOMMAND && required !== true);
  const names = options.map(({ name }) => name);
  return [
    ...(options.length > 25 ? [fault(path, 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.')] : []),
    ...(firstOptional !== -1 && options.slice(firstOptional).some(({ required }) => required === true)
      ? [
          fault(
            path,
            'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            'Required options must be placed before non-required options',
          ),
        ]
      : []),
    ...(new Set(names).size < names.length
      ? [fault(path, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists')]
      : []),
    ...options.flatMap((option, index) => {
      const here = `${path}.${index}.`;
      return [
        ...namedFaults(option, here),
        ...(option.autocomplete === true && !AUTOCOMPLETING.includes(Number(option.type))
          ? [
              fault(
                `${here}autocomplete`,
                'APPLICATION_COMMAND_OPTION_TYPE_INVALID',
                'Only texts and numbers complete',
              ),
            ]
          : []),
        ...(option.autocomplete === true && objectsOf(option.choices).length > 0
          ? [
              fault(
                `${here}choices`,
                'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
                'Not together with autocomplete',
              ),
            ]
          : []),
        ...optionsFaults(objectsOf(option.options), `${here}options`),
      ];
    }),
  ];
}

const longest = (value: unknown, local: unknown): number =>
  Math.max(
    textOf(value).length,
    ...(isObject(local) ? Object.values(local).map((text) => textOf(text).length) : []),
  );

/** «only the longest localization for each field (including the default value) is counted» */
function totalLength(named: Json): number {
  const nested = objectsOf(named.options).reduce((total, option) => total + totalLength(option), 0);
  return (
    longest(named.name, named.name_localizations) +
    longest(named.description, named.description_localizations) +
    nested
  );
}

/** What is wrong with suggestions for an option. */
export function choicesFaults(data: unknown): Fault[] {
  const choices = isObject(data) ? objectsOf(data.choices) : [];
  return [
    ...(isObject(data) && Array.isArray(data.choices)
      ? []
      : [fault('data.choices', 'BASE_TYPE_REQUIRED', 'This field is required')]),
    ...(choices.length > 25
      ? [fault('data.choices', 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.')]
      : []),
    ...choices.flatMap(({ name, value }, index) =>
      [textOf(name), textOf(value)].every((text) => text.trim() !== '' && text.length <= 100)
        ? []
        : [fault(`data.choices.${index}`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.')],
    ),
    ...openApiFaults({ type: 8, data }, 'autocomplete'),
  ];
}
