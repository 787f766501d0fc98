import { z } from 'zod';

// What of Discord's messages the page can draw; anything else is an error, so that nothing is left out in silence.
// https://discord.com/developers/docs/components/reference

const id = z.number().int().optional();
const emoji = z.strictObject({
  name: z.string(),
  id: z.string().nullish(),
  animated: z.boolean().optional(),
});

const button = z.strictObject({
  type: z.literal(2),
  id,
  style: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  label: z.string().optional(),
  emoji: emoji.optional(),
  custom_id: z.string().optional(),
  url: z.string().optional(),
  disabled: z.boolean().optional(),
});

const select = z.strictObject({
  type: z.literal(3),
  id,
  custom_id: z.string(),
  placeholder: z.string().optional(),
  min_values: z.number().int().optional(),
  max_values: z.number().int().optional(),
  disabled: z.boolean().optional(),
  options: z.array(
    z.strictObject({
      label: z.string(),
      value: z.string(),
      description: z.string().optional(),
      emoji: emoji.optional(),
      default: z.boolean().optional(),
    }),
  ),
});

const textDisplay = z.strictObject({ type: z.literal(10), id, content: z.string() });
const actionRow = z.strictObject({
  type: z.literal(1),
  id,
  components: z.array(z.discriminatedUnion('type', [button, select])),
});
const section = z.strictObject({
  type: z.literal(9),
  id,
  components: z.array(textDisplay),
  accessory: button,
});
const separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.union([z.literal(1), z.literal(2)]).optional(),
});
const inContainer = z.discriminatedUnion('type', [actionRow, textDisplay, section, separator]);
const container = z.strictObject({
  type: z.literal(17),
  id,
  accent_color: z.number().int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
  components: z.array(inContainer),
});

/** The body of a message as the adapter sends it. */
export const discordMessage = z.strictObject({
  flags: z.number().int().default(0),
  components: z.array(z.discriminatedUnion('type', [actionRow, textDisplay, section, separator, container])),
  allowed_mentions: z.unknown().optional(),
});

export type DiscordMessage = z.infer<typeof discordMessage>;
export type DiscordComponent = DiscordMessage['components'][number];
export type DiscordButton = z.infer<typeof button>;
export type DiscordSelect = z.infer<typeof select>;
