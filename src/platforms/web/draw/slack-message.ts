import { z } from 'zod';

// What of Block Kit the page can draw; anything else is an error, so that nothing is left out in silence.
// https://docs.slack.dev/reference/block-kit

const block_id = z.string().optional();
const plainText = z.strictObject({
  type: z.literal('plain_text'),
  text: z.string(),
  emoji: z.boolean().optional(),
});
const mrkdwn = z.strictObject({
  type: z.literal('mrkdwn'),
  text: z.string(),
  verbatim: z.boolean().optional(),
});
const anyText = z.discriminatedUnion('type', [plainText, mrkdwn]);

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText,
  action_id: z.string(),
  value: z.string().optional(),
  url: z.string().optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().optional(),
});
const option = z.strictObject({
  text: anyText,
  value: z.string(),
  description: plainText.optional(),
});
const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id: z.string(),
  placeholder: plainText.optional(),
  options: z.array(option),
  initial_option: option.optional(),
});
const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: z.string(),
  options: z.array(option),
});
const control = z.discriminatedUnion('type', [button, staticSelect, overflow]);

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
    underline: z.boolean().optional(),
  })
  .optional();
const richInline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string(), style }),
  z.strictObject({ type: z.literal('link'), url: z.string(), text: z.string().optional(), style }),
  z.strictObject({ type: z.literal('emoji'), name: z.string(), unicode: z.string().optional() }),
  z.strictObject({ type: z.literal('user'), user_id: z.string(), style }),
  z.strictObject({ type: z.literal('channel'), channel_id: z.string(), style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.string() }),
]);
const inlines = z.array(richInline);
const border = z.number().int().optional();
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: inlines });
const richElement = z.discriminatedUnion('type', [
  richSection,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: inlines, border }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements: inlines, border }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    indent: z.number().int().optional(),
    offset: z.number().int().optional(),
    border,
    elements: z.array(richSection),
  }),
]);

const block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('header'),
    block_id,
    text: plainText,
    level: z.number().int().optional(),
  }),
  z.strictObject({
    type: z.literal('section'),
    block_id,
    text: anyText.optional(),
    fields: z.array(anyText).optional(),
    accessory: control.optional(),
    expand: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('rich_text'), block_id, elements: z.array(richElement) }),
  z.strictObject({ type: z.literal('context'), block_id, elements: z.array(anyText) }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({ type: z.literal('actions'), block_id, elements: z.array(control) }),
]);

/** What is shown of a message as the adapter posts it. */
export const slackMessage = z.strictObject({
  text: z.string(),
  blocks: z.array(block),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
  metadata: z.unknown().optional(),
});

export type SlackBlock = z.infer<typeof block>;
export type SlackControl = z.infer<typeof control>;
export type SlackText = z.infer<typeof anyText>;
export type RichElement = z.infer<typeof richElement>;
export type RichInline = z.infer<typeof richInline>;
