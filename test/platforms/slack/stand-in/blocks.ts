import { z } from 'zod';

// Block Kit as Slack checks it: https://docs.slack.dev/reference/block-kit. Fields that are not listed are refused
// («invalid additional property»), and so are texts without a character.

const text = (most: number) =>
  z
    .string()
    .min(1, 'must be more than 0 characters')
    .max(most, `must be less than ${most + 1} characters`);
const id = text(255);

const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(most), emoji: z.boolean().optional() });
const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(most), verbatim: z.boolean().optional() });
const anyText = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: id.optional(),
  value: text(2000).optional(),
  url: text(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: text(75).optional(),
});
const option = z.strictObject({
  text: plainText(75),
  value: text(150),
  description: plainText(75).optional(),
});
const select = z.strictObject({
  type: z.literal('static_select'),
  action_id: id.optional(),
  placeholder: plainText(150).optional(),
  options: z.array(option).min(1).max(100, 'no more than 100 items allowed'),
});
const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: id.optional(),
  options: z.array(option).min(1).max(5, 'no more than 5 items allowed'),
});
const control = z.discriminatedUnion('type', [button, select, overflow]);

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();
const inline = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1, 'must be more than 0 characters'),
    style,
  }),
  z.strictObject({ type: z.literal('link'), url: z.url(), text: z.string().optional(), style }),
  z.strictObject({ type: z.literal('user'), user_id: id, style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
]);
const inlines = z.array(inline).min(1);
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: inlines });
const richElement = z.discriminatedUnion('type', [
  richSection,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: inlines }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements: inlines }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(richSection).min(1),
  }),
]);

const block_id = id.optional();
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), block_id, text: plainText(150) }),
  z.strictObject({
    type: z.literal('section'),
    block_id,
    text: anyText(3000),
    accessory: control.optional(),
  }),
  z.strictObject({ type: z.literal('rich_text'), block_id, elements: z.array(richElement).min(1) }),
  z.strictObject({
    type: z.literal('context'),
    block_id,
    elements: z.array(anyText(3000)).min(1).max(10, 'no more than 10 items allowed'),
  }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({
    type: z.literal('actions'),
    block_id,
    elements: z.array(control).min(1).max(25, 'no more than 25 items allowed'),
  }),
]);
export type SlackBlock = z.infer<typeof block>;

export const blocks = z.array(block).max(50, 'no more than 50 items allowed');

/** https://docs.slack.dev/reference/views/modal-views */
export const modalView = z.strictObject({
  type: z.literal('modal'),
  callback_id: id,
  private_metadata: z.string().max(3000),
  title: plainText(24),
  submit: plainText(24),
  close: plainText(24),
  blocks: z
    .array(
      z.strictObject({
        type: z.literal('input'),
        block_id: id,
        label: plainText(2000),
        hint: plainText(2000),
        optional: z.boolean(),
        element: z.discriminatedUnion('type', [
          z.strictObject({
            type: z.literal('plain_text_input'),
            action_id: id,
            initial_value: z.string().optional(),
            max_length: z.number().int().min(1).max(3000).optional(),
          }),
          select.extend({ initial_option: option.optional() }),
        ]),
      }),
    )
    .max(100),
});
export type ModalView = z.infer<typeof modalView>;

/** A refusal as the Web API gives it. */
export interface Refusal {
  readonly error: string;
  readonly errors?: readonly string[];
}

/** Above this a message's blocks were refused when others tried: https://github.com/slackapi/bolt-js/issues/2509 */
const BLOCKS_TOO_LONG = 13_200;

/** Why Slack would refuse a message, or null. `text` alone, `blocks` alone or both. */
export function refusalOf(message: { readonly text?: unknown; readonly blocks?: unknown }): Refusal | null {
  const given = typeof message.text === 'string' ? message.text : '';
  if (given.length > 4000) return { error: 'msg_too_long' };
  if (message.blocks === undefined) return given === '' ? { error: 'no_text' } : null;
  const parsed = blocks.safeParse(message.blocks);
  if (!parsed.success) {
    return {
      error: 'invalid_blocks',
      errors: parsed.error.issues.map(
        (issue) => `${issue.message} [json-pointer:/blocks/${issue.path.join('/')}]`,
      ),
    };
  }
  if (parsed.data.length === 0 && given === '') return { error: 'no_text' };
  const twice = twiceGiven(parsed.data);
  if (twice !== null) return { error: 'invalid_blocks', errors: [twice] };
  return JSON.stringify(parsed.data).length > BLOCKS_TOO_LONG ? { error: 'msg_blocks_too_long' } : null;
}

function twiceGiven(given: readonly SlackBlock[]): string | null {
  const blockId = repeated(given.map((one) => one.block_id));
  if (blockId !== undefined) return `\`block_id\` "${blockId}" already exists`;
  for (const one of given) {
    const actionId =
      one.type === 'actions' ? repeated(one.elements.map((element) => element.action_id)) : undefined;
    if (actionId !== undefined) return `\`action_id\` "${actionId}" already exists`;
  }
  return null;
}

const repeated = (ids: readonly (string | undefined)[]): string | undefined =>
  ids.find((one, index) => one !== undefined && ids.indexOf(one) !== index);
