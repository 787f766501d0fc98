import { ComponentType } from 'discord.js';
import { z } from 'zod';
import { FIRST_STATEMENT_ID } from '../../../src/platforms/discord/render.ts';

/** A statement as somebody reads it on Discord, put together again where it goes over pages. */
export interface ReadStatement {
  /** Its place in the reply. */
  readonly index: number;
  readonly text: string;
  readonly notes: string;
}

const CONTINUED = /^-# (?:↩ .*|.* ↪)$/;

const SECTION: number = ComponentType.Section;

/** A message's one container, as far as statements are read from it. */
const shownIn = z.object({
  components: z.tuple([
    z.object({
      components: z.array(
        z.object({
          type: z.number(),
          id: z.number().default(0),
          components: z.array(z.object({ content: z.string().default('') })).default([]),
        }),
      ),
    }),
  ]),
});

/**
 * The statements in the pages of an answer, as sent, in the order of first sight.
 * @throws where text of theirs is live markdown
 */
export function readBack(pages: readonly unknown[]): ReadStatement[] {
  const found = new Map<number, { text: string; notes: string }>();
  for (const { components } of pages.map((page) => shownIn.parse(page))) {
    for (const { type, id, components: texts } of components[0].components) {
      if (type !== SECTION || id < FIRST_STATEMENT_ID) continue;
      const statement = found.get(id) ?? { text: '', notes: '' };
      found.set(id, statement);
      for (const line of texts.flatMap(({ content }) => content.split('\n'))) {
        if (CONTINUED.test(line)) continue;
        if (line.startsWith('-# ')) statement.notes += shown(line.slice(3));
        else statement.text += `${shown(line.replace(/^> ?/, ''))}\n`;
      }
    }
  }
  return [...found].map(([id, { text, notes }]) => ({ index: id - FIRST_STATEMENT_ID, text, notes }));
}

/**
 * What a line of markdown shows. Only bold is expected: anything else that Discord would act on is an error.
 * The rules are those of https://support.discord.com/hc/en-us/articles/210298617.
 */
export function shown(line: string): string {
  const block = /^\s*(?:#{1,3}\s|-#\s|[-+*]\s|\d+\.\s|>)/.exec(line);
  if (block) throw new Error(`live markdown at the start of: ${line}`);
  const inline = /\\(?<escaped>[^0-9A-Za-z\s])|(?<bold>\*\*)|(?<live>[*_~`|[\]<>@]|https?:\/\/|:[\w+-]+:)/gu;
  return line.replace(inline, (...found) => {
    const { escaped, live } = found.at(-1);
    if (live !== undefined) throw new Error(`live markdown «${live}» in: ${line}`);
    return escaped ?? '';
  });
}

/** Text without white space and control characters: how Discord breaks lines is its own affair. */
export const letters = (text: string): string => text.replace(/[\s\p{Cc}]/gu, '');
