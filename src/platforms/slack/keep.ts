import type { types } from '@slack/bolt';
import type { LineStore } from '../../store/lines.ts';
import { LIMITS, LONGEST_VALUE } from './limits.ts';
import type { SlackMessage } from './render.ts';
import { type Asked, readValue, writeKept } from './value.ts';

/** Puts command lines that are too long for their control into the store; the control then carries their key. */
export async function keepLongValues(message: SlackMessage, lines: LineStore): Promise<SlackMessage> {
  if (!message.blocks.some(hasLongValue)) return message;
  return { ...message, blocks: await Promise.all(message.blocks.map((block) => keepInBlock(block, lines))) };
}

/** Nearly every message has none, and then nothing is put together anew. */
function hasLongValue(block: types.KnownBlock): boolean {
  const controls =
    block.type === 'section' ? [block.accessory] : block.type === 'actions' ? block.elements : [];
  return controls.some((control) =>
    control?.type === 'button'
      ? (control.value?.length ?? 0) > LONGEST_VALUE
      : control?.type === 'static_select' &&
        (control.options ?? []).some(({ value }) => (value?.length ?? 0) > LIMITS.optionValue),
  );
}

async function keepInBlock(block: types.KnownBlock, lines: LineStore): Promise<types.KnownBlock> {
  if (block.type === 'section' && block.accessory?.type === 'button')
    return { ...block, accessory: await keepInButton(block.accessory, lines) };
  if (block.type !== 'actions') return block;
  const elements = await Promise.all(
    block.elements.map(async (element) => {
      if (element.type === 'button') return keepInButton(element, lines);
      if (element.type === 'static_select') return keepInSelect(element, lines);
      return element;
    }),
  );
  return { ...block, elements };
}

const keepInButton = async (button: types.Button, lines: LineStore): Promise<types.Button> =>
  button.value === undefined
    ? button
    : { ...button, value: await shortened(button.value, LONGEST_VALUE, lines) };

async function keepInSelect(select: types.StaticSelect, lines: LineStore): Promise<types.StaticSelect> {
  const options = await Promise.all(
    (select.options ?? []).map(async (option) => ({
      ...option,
      value: await shortened(option.value ?? '', LIMITS.optionValue, lines),
    })),
  );
  return { ...select, options };
}

async function shortened(value: string, most: number, lines: LineStore): Promise<string> {
  const asked = value.length > most ? readValue(value) : null;
  return asked === null || 'kept' in asked ? value : writeKept(await lines.keep(asked.line), asked.page);
}

/** What a control's value asks for; null where it is none of ours, or its line is no longer kept. */
export async function askedFor(value: string, lines: LineStore): Promise<Asked | null> {
  const read = readValue(value);
  if (read === null || !('kept' in read)) return read;
  const line = await lines.find(read.kept);
  return line === null ? null : { line, page: read.page };
}
