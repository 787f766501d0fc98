import { openApiFaults } from './openapi.ts';

/** What Discord says of a body that it refuses: where, and its own code for it. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const objectsOf = (value: unknown): readonly Json[] => listOf(value).filter(isObject);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

export const COMPONENTS_V2 = 1 << 15;
export const EPHEMERAL = 1 << 6;
const SUPPRESS_EMBEDS = 1 << 2;
const SUPPRESS_NOTIFICATIONS = 1 << 12;
const [ROW, BUTTON, STRING_SELECT, SECTION, TEXT, SEPARATOR, CONTAINER] = [1, 2, 3, 9, 10, 14, 17];

/** How a body is used: what may be set differs. */
export type Use = 'create' | 'callback' | 'edit' | 'followup';

const FLAGS: Readonly<Record<Use, number>> = {
  create: COMPONENTS_V2 | SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS,
  callback: COMPONENTS_V2 | SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | EPHEMERAL,
  followup: COMPONENTS_V2 | SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | EPHEMERAL,
  edit: COMPONENTS_V2 | SUPPRESS_EMBEDS,
};
/** What any of the routes that take a message knows; discord.js sends some of them empty wherever it sends a message. */
const FIELDS = `content embeds allowed_mentions components flags attachments poll tts nonce enforce_nonce
  message_reference sticker_ids username avatar_url thread_name applied_tags`.split(/\s+/);

/**
 * Everything wrong with the body of a message, by the rules of Discord's reference (components/reference,
 * resources/message) and its OpenAPI description.
 */
export function messageFaults(body: unknown, use: Use): Fault[] {
  if (!isObject(body)) return [fault('', 'CONTENT_TYPE_INVALID', 'Expected an object')];
  const flags = numberOf(body.flags);
  return [
    ...Object.keys(body)
      .filter((key) => !FIELDS.includes(key))
      .map((key) => fault(key, 'UNKNOWN_FIELD', 'Discord would drop this field in silence')),
    ...((flags & ~FLAGS[use]) === 0
      ? []
      : [fault('flags', 'FLAGS_INVALID', 'A flag that may not be set here')]),
    ...(flags & COMPONENTS_V2 ? v2Faults(body) : legacyFaults(body, use)),
    ...mentionFaults(body.allowed_mentions),
    ...openApiFaults(body, use),
  ];
}

/** The faults of a body that creates a message. */
export const faultsOf = (body: unknown): Fault[] => messageFaults(body, 'create');

const fault = (path: string, code: string, message: string): Fault => ({ path, code, message });
const over = (path: string, value: unknown, most: number): Fault[] =>
  textOf(value).length > most
    ? [fault(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`)]
    : [];

function v2Faults(body: Json): Fault[] {
  const mixed = ['content', 'embeds', 'sticker_ids', 'poll'].filter((key) =>
    Array.isArray(body[key]) ? listOf(body[key]).length > 0 : body[key] !== undefined && body[key] !== null,
  );
  const tree = objectsOf(body.components);
  const all = [...walk(tree, 'components')];
  const text = all.reduce(
    (total, { component }) => total + (component.type === TEXT ? textOf(component.content).length : 0),
    0,
  );
  return [
    ...mixed.map((key) =>
      fault(key, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', `${key} cannot be used`),
    ),
    ...(tree.length === 0 ? [fault('', '50006', 'Cannot send an empty message')] : []),
    ...(all.length > 40
      ? [fault('components', 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', `${all.length} of 40`)]
      : []),
    ...(text > 4000
      ? [fault('components', 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', `${text} of 4000`)]
      : []),
    ...tree
      .filter(({ type }) => ![ROW, SECTION, TEXT, SEPARATOR, CONTAINER].includes(numberOf(type)))
      .map(() => fault('components', 'COMPONENT_TYPE_INVALID', 'cannot stand at the top')),
    ...all.flatMap(({ component, path }) => componentFaults(component, path)),
    ...twice(all, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED'),
    ...twice(all, 'id', 'COMPONENT_ID_DUPLICATED'),
  ];
}

function* walk(components: readonly Json[], path: string): Generator<{ component: Json; path: string }> {
  for (const [index, component] of components.entries()) {
    const here = `${path}.${index}`;
    yield { component, path: here };
    yield* walk(objectsOf(component.components), `${here}.components`);
    if (isObject(component.accessory)) yield { component: component.accessory, path: `${here}.accessory` };
  }
}

function twice(all: readonly { component: Json; path: string }[], key: string, code: string): Fault[] {
  const seen = new Set<unknown>();
  return all.flatMap(({ component, path }) => {
    const value = component[key];
    if (value === undefined || value === 0) return [];
    if (seen.has(value)) return [fault(`${path}.${key}`, code, 'stands twice in the message')];
    seen.add(value);
    return [];
  });
}

function componentFaults(component: Json, path: string): Fault[] {
  const children = objectsOf(component.components);
  switch (component.type) {
    case ROW:
      return rowFaults(children, path);
    case BUTTON:
      return buttonFaults(component, path);
    case STRING_SELECT:
      return selectFaults(component, path);
    case SECTION:
      return [
        ...(children.length < 1 || children.length > 3
          ? [fault(`${path}.components`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 3 in length.')]
          : []),
        ...(isObject(component.accessory) && component.accessory.type === BUTTON
          ? []
          : [fault(`${path}.accessory`, 'BASE_TYPE_REQUIRED', 'This field is required')]),
      ];
    case TEXT:
      return textOf(component.content).trim() === ''
        ? [fault(`${path}.content`, 'BASE_TYPE_REQUIRED', 'This field is required')]
        : [];
    case SEPARATOR:
      return [];
    case CONTAINER:
      return [
        ...(children.length === 0
          ? [fault(`${path}.components`, 'BASE_TYPE_BAD_LENGTH', 'Must not be empty')]
          : []),
        ...children
          .filter(({ type }) => ![ROW, SECTION, TEXT, SEPARATOR].includes(numberOf(type)))
          .map(() => fault(`${path}.components`, 'COMPONENT_TYPE_INVALID', 'cannot stand in a container')),
      ];
    default:
      return [fault(`${path}.type`, 'COMPONENT_TYPE_INVALID', 'no such type in messages')];
  }
}

function rowFaults(children: readonly Json[], path: string): Fault[] {
  const selects = children.filter(({ type }) => type === STRING_SELECT).length;
  const buttons = children.filter(({ type }) => type === BUTTON).length;
  const fits = (selects === 1 && buttons === 0) || (selects === 0 && buttons >= 1 && buttons <= 5);
  return fits && selects + buttons === children.length
    ? []
    : [fault(`${path}.components`, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'One to five buttons, or one select')];
}

function buttonFaults(button: Json, path: string): Fault[] {
  const isLink = button.style === 5;
  const id = textOf(button.custom_id);
  return [
    ...(isLink === (id !== '') || isLink !== (textOf(button.url) !== '')
      ? [fault(path, 'BUTTON_COMPONENT_INVALID_CUSTOM_ID', 'A link button has a url, any other a custom_id')]
      : []),
    ...over(`${path}.custom_id`, id, 100),
    ...over(`${path}.label`, button.label, 80),
    ...(textOf(button.label).trim() === '' && button.emoji === undefined
      ? [fault(`${path}.label`, 'BUTTON_COMPONENT_INVALID_LABEL', 'A label or an emoji is required')]
      : []),
  ];
}

function selectFaults(select: Json, path: string): Fault[] {
  const options = objectsOf(select.options);
  return [
    ...(textOf(select.custom_id) === ''
      ? [fault(`${path}.custom_id`, 'BASE_TYPE_REQUIRED', 'This field is required')]
      : []),
    ...over(`${path}.custom_id`, select.custom_id, 100),
    ...over(`${path}.placeholder`, select.placeholder, 150),
    ...(options.length < 1 || options.length > 25
      ? [fault(`${path}.options`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 25 in length.')]
      : []),
    ...(new Set(options.map(({ value }) => value)).size < options.length
      ? [
          fault(
            `${path}.options`,
            'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
            'The specified option value is already used',
          ),
        ]
      : []),
    ...options.flatMap((option, index) => [
      ...(['label', 'value'] as const).flatMap((key) =>
        textOf(option[key]).trim() === ''
          ? [fault(`${path}.options.${index}.${key}`, 'BASE_TYPE_REQUIRED', 'This field is required')]
          : [],
      ),
      ...(['label', 'value', 'description'] as const).flatMap((key) =>
        over(`${path}.options.${index}.${key}`, option[key], 100),
      ),
    ]),
  ];
}

function legacyFaults(body: Json, use: Use): Fault[] {
  const components = objectsOf(body.components);
  const embeds = objectsOf(body.embeds);
  const isEmpty = textOf(body.content).trim() === '' && embeds.length === 0 && components.length === 0;
  const embedded = embeds.reduce((total, embed) => total + embedLength(embed), 0);
  return [
    ...(isEmpty && use !== 'edit' ? [fault('', '50006', 'Cannot send an empty message')] : []),
    ...over('content', body.content, 2000),
    ...(embedded > 6000 ? [fault('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `${embedded} of 6000`)] : []),
    ...components
      .filter(({ type }) => type !== ROW)
      .map(() => fault('components', 'COMPONENT_TYPE_INVALID', 'needs the flag IS_COMPONENTS_V2')),
    ...(components.length > 5
      ? [fault('components', 'BASE_TYPE_BAD_LENGTH', 'Must be 5 or fewer in length.')]
      : []),
    ...[...walk(components, 'components')].flatMap(({ component, path }) => componentFaults(component, path)),
    ...twice([...walk(components, 'components')], 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED'),
  ];
}

const embedLength = (embed: Json): number =>
  [
    embed.title,
    embed.description,
    isObject(embed.footer) ? embed.footer.text : '',
    isObject(embed.author) ? embed.author.name : '',
  ]
    .concat(objectsOf(embed.fields).flatMap(({ name, value }) => [name, value]))
    .reduce((total: number, text) => total + textOf(text).length, 0);

function mentionFaults(allowed: unknown): Fault[] {
  if (!isObject(allowed)) return [];
  const clash = (['users', 'roles'] as const).filter(
    (key) => listOf(allowed.parse).includes(key) && listOf(allowed[key]).length > 0,
  );
  return clash.map((key) =>
    fault(
      'allowed_mentions',
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      `parse:["${key}"] and ${key} exclude each other`,
    ),
  );
}
