import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Language } from '../../article/article.ts';
import { drawnOnce } from '../../core/drawn.ts';
import { apart, plain, type Reply, type StatementPart, statementsOf } from '../../core/reply.ts';
import { shorten } from '../../core/shorten.ts';
import { type Block, citeLine, type Question, type TextBlock, toBlocks, wrongLine } from './blocks.ts';
import { drawForm } from './form.ts';
import { LIMITS } from './limits.ts';
import { type Page, paginate, type Room } from './paginate.ts';
import { customId, optionValue, type Press } from './press.ts';
import { toMarkdown } from './segments.ts';
import { words } from './words.ts';

/**
 * Who sees the message: the asker alone (it can be shared and sent), a channel (it can be sent), or the asker in a
 * direct message (neither is needed).
 */
export type Audience = 'asker' | 'channel' | 'direct';

export interface View {
  /** Counted from 0; one past the end gives the last. */
  readonly page: number;
  readonly language: Language;
  readonly audience: Audience;
  /** Where a channel sees it: a thread can be opened from it, or it stands in one. Neither where nothing is said. */
  readonly thread?: 'open' | 'within' | undefined;
}

/** The body of a message, as Discord's API takes it. Messages of this kind never unfurl links. */
export interface DiscordMessage {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
  readonly allowed_mentions: { readonly parse: readonly [] };
}

export interface RenderedPage {
  readonly message: DiscordMessage;
  readonly page: number;
  readonly pages: number;
  readonly outcome: Reply['outcome'];
  /** Shown in the message's place where that can be. */
  readonly modal: APIModalInteractionResponseCallbackData | null;
  /** Lines that buttons carry only by key: to be kept in the LineStore before the message is sent. */
  readonly kept: readonly string[];
}

/** A statement's section has this number plus the statement's place in the reply as its component id. */
export const FIRST_STATEMENT_ID = 1000;

/** Container, rule, foot line, and three rows: citing and reporting (row and menu each), turning and sharing (row and four buttons). */
const FURNITURE = 3 + 2 + 2 + 5;
const FOOT_TEXT = 60;
/** What stands above an answer just once: `Part.once`. The room is left on every page, so that pages stay the same without it. */
const ABOVE: Room = { text: 700, components: 1 };
const ROOM: Room = {
  text: LIMITS.text - FOOT_TEXT - ABOVE.text,
  components: LIMITS.components - FURNITURE - ABOVE.components,
};

/** Reply → one page of a Discord message (components v2). Pure. */
export const renderDiscord = drawnOnce(drawPage);

/** How many pages a reply has for those who see it so. */
export const pagesFor =
  (view: Omit<View, 'page' | 'language'>) =>
  (reply: Reply, language: Language): number =>
    renderDiscord(reply, { ...view, page: 0, language }).pages;

function drawPage(reply: Reply, view: View): RenderedPage {
  const { above, answer } = apart(reply);
  const pages = paginate(toBlocks(answer, view.language, LIMITS.buttonsInRow), ROOM);
  const first = toBlocks({ ...answer, parts: above, actions: [] }, view.language, LIMITS.buttonsInRow);
  const number = Math.min(view.page, pages.length - 1);
  const page = pages[number] ?? pages[0];
  const ids = idGiver({ ...view, page: number });
  const components: APIComponentInContainer[] = [
    ...textsJoined([...first, ...page.running, ...page.blocks], view.language).map((block) =>
      drawBlock(block, ids),
    ),
    ...foot(reply, page, { ...view, page: number }, pages.length, ids),
  ];
  return {
    message: {
      flags: MessageFlags.IsComponentsV2,
      components: [
        {
          type: ComponentType.Container,
          accent_color: accentOf(reply),
          components: components.length > 0 ? components : [nothing(view.language)],
        },
      ],
      allowed_mentions: { parse: [] },
    },
    page: number,
    pages: pages.length,
    outcome: reply.outcome,
    modal: reply.form === undefined ? null : drawForm(reply.form),
    kept: ids.kept,
  };
}

/** A container has at least one component. */
const nothing = (language: Language): APIComponentInContainer => ({
  type: ComponentType.TextDisplay,
  content: words.nothing[language],
});

interface Ids {
  next(deed: Press['deed'], line: string, page?: number): string;
  option(line: string): string;
  readonly kept: string[];
}

function idGiver({ language, page }: View): Ids {
  const kept: string[] = [];
  const keep = (line: string | null) => {
    if (line !== null) kept.push(line);
  };
  let place = 0;
  return {
    kept,
    next(deed, line, to = page) {
      const { id, kept: long } = customId({ deed, line, language, page: to }, place++);
      keep(long);
      return id;
    },
    option(line) {
      const { value, kept: long } = optionValue(line);
      keep(long);
      return value;
    },
  };
}

const button = (label: string, custom_id: string): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: shorten(label, LIMITS.buttonLabel),
  custom_id,
});

const row = <T extends APIButtonComponentWithCustomId | APIStringSelectComponent>(
  components: T[],
): APIActionRowComponent<T> => ({ type: ComponentType.ActionRow, components });

type Drawn = Exclude<Block, TextBlock> | (Omit<TextBlock, 'segments'> & { readonly markdown: string });

/** Texts without a button that follow one another make one component: closer together, and fewer to count. */
function textsJoined(blocks: readonly Block[], language: Language): Drawn[] {
  const joined: Drawn[] = [];
  for (const block of blocks) {
    if (block.type === 'buttons') {
      joined.push(block);
      continue;
    }
    const markdown = [
      ...continuedFrom(block, language),
      toMarkdown(block.segments),
      ...continuedOn(block, language),
    ].join('\n');
    const last = joined.at(-1);
    if (last?.type === 'text' && last.button === null && block.button === null)
      joined.splice(-1, 1, { ...last, markdown: `${last.markdown}\n${markdown}` });
    else joined.push({ ...block, markdown });
  }
  return joined;
}

const continuedFrom = ({ continuation }: TextBlock, language: Language): string[] =>
  continuation.from ? [`-# ${words.continuedFrom[language]}`] : [];
const continuedOn = ({ continuation }: TextBlock, language: Language): string[] =>
  continuation.on ? [`-# ${words.continuedOn[language]}`] : [];

function drawBlock(block: Drawn, ids: Ids): APIComponentInContainer {
  if (block.type === 'buttons') return row(block.questions.map((question) => questionButton(question, ids)));
  const text = { type: ComponentType.TextDisplay, content: block.markdown } as const;
  if (block.button === null) return text;
  return {
    type: ComponentType.Section,
    ...(block.statement === null ? {} : { id: FIRST_STATEMENT_ID + block.statement.index }),
    components: [text],
    accessory: questionButton(block.button, ids),
  };
}

const questionButton = ({ label, line }: Question, ids: Ids): APIButtonComponentWithCustomId =>
  button(label, ids.next('ask', line));

function foot(reply: Reply, page: Page, view: View, pages: number, ids: Ids): APIComponentInContainer[] {
  const { language } = view;
  const shown = page.blocks.flatMap((block) =>
    block.type === 'text' && block.statement !== null ? [block.statement.part] : [],
  );
  const turns = [
    ...(view.page > 0 ? [button(words.back[language], ids.next('turn', reply.line, view.page - 1))] : []),
    ...(view.page < pages - 1
      ? [button(words.next[language], ids.next('turn', reply.line, view.page + 1))]
      : []),
  ];
  const rows = [...citations(shown, language, ids), ...rowOf([...turns, ...handingOn(reply, view, ids)])];
  return [
    ...(rows.length === 0 ? [] : [{ type: ComponentType.Separator, divider: true } as const]),
    ...(pages === 1
      ? []
      : [
          {
            type: ComponentType.TextDisplay,
            content: `-# ${words.page[language](view.page + 1, pages)}`,
          } as const,
        ]),
    ...rows,
  ];
}

const rowOf = (buttons: APIButtonComponentWithCustomId[]) => (buttons.length === 0 ? [] : [row(buttons)]);

function handingOn(
  reply: Reply,
  { audience, language, thread }: View,
  ids: Ids,
): APIButtonComponentWithCustomId[] {
  const asks =
    audience === 'channel' && thread === 'within'
      ? [button(words.question[language], ids.next('question', reply.line))]
      : [];
  if (reply.outcome !== 'answer' || audience === 'direct') return asks;
  const send = button(words.send[language], ids.next('send', reply.line));
  if (audience === 'asker') return [button(words.share[language], ids.next('share', reply.line)), send];
  const opens =
    thread === 'open' && reply.threads === 'asked'
      ? [button(words.discuss[language], ids.next('discuss', reply.line))]
      : [];
  return [...asks, ...opens, send];
}

/** One statement is cited and reported by buttons, several by menus. */
function citations(
  shown: readonly StatementPart[],
  language: Language,
  ids: Ids,
): APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>[] {
  const each = [...new Map(shown.map((part) => [part.id, part])).values()];
  const [first, second] = each;
  if (first === undefined) return [];
  const [cite, wrong] = [words.copyCitation[language], words.wrong[language]];
  if (second === undefined)
    return [
      row([button(cite, ids.next('ask', citeLine(first))), button(wrong, ids.next('ask', wrongLine(first)))]),
    ];
  return [menu(cite, '/cite', each, citeLine, ids), menu(wrong, '/wrong', each, wrongLine, ids)];
}

/** A menu that has something to ask about each statement. */
const menu = (
  label: string,
  command: string,
  each: readonly StatementPart[],
  lineOf: (part: StatementPart) => string,
  ids: Ids,
): APIActionRowComponent<APIStringSelectComponent> =>
  row([
    {
      type: ComponentType.StringSelect,
      custom_id: ids.next('ask', command),
      placeholder: label,
      options: each.slice(0, LIMITS.selectOptions).map((part) => ({
        label: shorten(plain(part.body).trim() || part.where, LIMITS.selectText),
        description: shorten(part.where, LIMITS.selectText),
        value: ids.option(lineOf(part)),
      })),
    },
  ]);

/** What a kind of answer looks like at its left edge. */
const ACCENTS: Readonly<Record<StatementPart['kind'], number>> = {
  point: 0x2f6fdb,
  quote: 0x1f8a5b,
  words: 0x1f8a5b,
  claim: 0xc77d0a,
  act: 0xc77d0a,
  sentence: 0x6b7280,
  event: 0x7c5cc4,
};
const NOTHING = 0x9ca3af;
const REFUSED = 0xc0392b;

function accentOf(reply: Reply): number {
  if (reply.outcome === 'refused') return REFUSED;
  const [first] = statementsOf(reply);
  return first === undefined ? NOTHING : ACCENTS[first.kind];
}
