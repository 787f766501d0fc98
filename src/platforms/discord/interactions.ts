import { setTimeout as sleep } from 'node:timers/promises';
import type {
  AutocompleteInteraction,
  BaseInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
  Interaction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Language } from '../../article/article.ts';
import type { Asker, Reception, Shown } from '../../core/bot.ts';
import { type Command, optionsOf } from '../../core/command.ts';
import type { MessageRef } from '../../core/posting/poster.ts';
import type { Reply } from '../../core/reply.ts';
import { shorten } from '../../core/shorten.ts';
import { askerOfInteraction, isAlone } from './asker.ts';
import { type Answerable, answer, options, turn } from './deliver.ts';
import { drawQuestion, readForm, readQuestion } from './form.ts';
import type { House } from './house.ts';
import { LIMITS, SETTINGS_WITHIN_MS } from './limits.ts';
import { saidIn } from './pieces.ts';
import { type Carried, readCustomId, readOptionValue } from './press.ts';
import { type Audience, pagesFor, type RenderedPage, renderDiscord, type View } from './render.ts';
import { discuss, discussAtOnce, threadIn } from './threads.ts';
import {
  brokenReply,
  isClosedToUs,
  isForbidden,
  logUndelivered,
  noDirectMessages,
  noThreads,
  oldButton,
  sent,
} from './trouble.ts';
import { words } from './words.ts';

/** Answers whatever somebody does with the bot's commands and buttons. Never throws: what fails is logged. */
export async function onInteraction(interaction: Interaction, house: House): Promise<void> {
  const about = { interaction: interaction.id, user: interaction.user.id, channel: interaction.channelId };
  const asker = askerOfInteraction(interaction);
  house.met.set(interaction.user.id, asker.language);
  try {
    const reception = await receivedInTime(asker, house);
    if (interaction.isChatInputCommand()) await onCommand(interaction, reception, house);
    else if (interaction.isMessageContextMenuCommand()) await onMessageMenu(interaction, reception, house);
    else if (interaction.isAutocomplete()) await onAutocomplete(interaction, reception, house);
    else if (interaction.isButton()) await onButton(interaction, reception, house);
    else if (interaction.isStringSelectMenu()) await onMenu(interaction, reception, house);
    else if (interaction.isModalSubmit()) await onForm(interaction, reception, house);
    else
      house.log.warn(
        { ...about, type: interaction.type },
        'discord: an interaction of a kind never asked for',
      );
  } catch (error) {
    logUndelivered(error, about, house.log);
  }
}

/** Discord waits for nothing: where the settings take long, somebody is answered as if there were none. */
const receivedInTime = (asker: Asker, { bot }: House): Promise<Reception> =>
  Promise.race([bot.receive(asker), sleep(SETTINGS_WITHIN_MS, { asker, isOpen: false }, { ref: false })]);

async function onCommand(
  interaction: ChatInputCommandInteraction,
  { asker, isOpen }: Reception,
  house: House,
): Promise<void> {
  const { name, given } = asked(interaction, house.umbrella);
  const command = commandCalled(name, house);
  const reply =
    command === undefined
      ? house.bot.line(`/${name}`, asker)
      : house.bot.command({ command, options: valuesOf(given) }, asker);
  await answerLookup(interaction, reply, { asker, isOpen: isOpen && command?.schedulable === true }, house);
}

/** «Brief this» in the menu of somebody's message. */
const onMessageMenu = (
  interaction: MessageContextMenuCommandInteraction,
  reception: Reception,
  house: House,
): Promise<void> =>
  answerLookup(
    interaction,
    house.bot.briefThis(saidIn(interaction.targetMessage), reception.asker),
    reception,
    house,
  );

/** Answers whoever asked, or everybody where what is looked up is open. */
async function answerLookup(
  interaction: Answerable,
  reply: Promise<Reply>,
  { asker, isOpen }: Reception,
  house: House,
): Promise<void> {
  const alone = firstPage(interaction, asker);
  const isForAll = isOpen && alone.audience === 'asker';
  if (isForAll) await answerAll(interaction, reply, alone, { asker, sharedBy: null }, house);
  else await answerWith(interaction, reply, alone, house);
}

async function onAutocomplete(
  interaction: AutocompleteInteraction,
  { asker }: Reception,
  house: House,
): Promise<void> {
  const command = commandCalled(asked(interaction, house.umbrella).name, house);
  const focused = interaction.options.getFocused(true);
  const option = command && optionsOf(command).find(({ name }) => name === focused.name);
  const suggestions = option === undefined ? [] : await house.bot.complete(option, focused.value, asker);
  await interaction.respond(
    suggestions
      .filter(({ value }) => value.length <= LIMITS.choiceText)
      .slice(0, LIMITS.choices)
      .map(({ label, value }) => ({ name: shorten(label, LIMITS.choiceText), value })),
  );
}

/** The command's name and options, wherever the umbrella put them. */
function asked(
  { commandName, options: { data } }: ChatInputCommandInteraction | AutocompleteInteraction,
  umbrella: string,
): { name: string; given: readonly CommandInteractionOption[] } {
  const [sub] = data;
  return commandName === umbrella && sub !== undefined
    ? { name: sub.name, given: sub.options ?? [] }
    : { name: commandName, given: data };
}

const commandCalled = (name: string, { bot }: House): Command | undefined =>
  bot.commands.find((command) => command.name === name);

const valuesOf = (given: readonly CommandInteractionOption[]): Record<string, string> =>
  Object.fromEntries(
    given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, String(value)]])),
  );

async function onButton(interaction: ButtonInteraction, { asker }: Reception, house: House): Promise<void> {
  const press = readCustomId(interaction.customId);
  const line = press === null ? null : await carriedLine(press.carried, house);
  if (press === null || line === null) {
    return answerAsker(interaction, Promise.resolve(oldButton(asker.language)), asker, house);
  }
  const shown = { page: press.page, language: press.language };
  switch (press.deed) {
    case 'ask':
      return ask(interaction, line, asker, house);
    case 'turn': {
      const view = {
        ...shown,
        audience: audienceOf(interaction),
        thread: threadIn(interaction.channel),
      };
      const speaking = { ...asker, language: press.language };
      const message = messageIn(asker, interaction.message.id);
      const reply = house.bot.turned(message, press.page, line, speaking);
      return turn(interaction, drawn(reply, view, house));
    }
    case 'share': {
      const reply = house.bot.line(line, { ...asker, language: press.language });
      return answerAll(interaction, reply, shown, { asker, sharedBy: asker.person }, house);
    }
    case 'discuss':
      return startDiscussion(interaction, line, shown.language, asker, house);
    case 'question':
      return interaction.showModal(drawQuestion(asker.language));
    case 'send':
      await answer(
        interaction,
        handOver(interaction, line, shown, asker, house),
        firstPage(interaction, asker).audience,
      );
      return;
  }
  return press.deed satisfies never;
}

async function onMenu(
  interaction: StringSelectMenuInteraction,
  { asker }: Reception,
  house: House,
): Promise<void> {
  const [value = ''] = interaction.values;
  const line = await carriedLine(readOptionValue(value), house);
  if (line !== null) return ask(interaction, line, asker, house);
  return answerAsker(interaction, Promise.resolve(oldButton(asker.language)), asker, house);
}

async function onForm(
  interaction: ModalSubmitInteraction,
  { asker }: Reception,
  house: House,
): Promise<void> {
  const question = readQuestion(interaction);
  if (question !== null) return answerQuestion(interaction, question, asker, house);
  const form = readForm(interaction);
  const reply =
    form === null
      ? Promise.resolve(oldButton(asker.language))
      : house.bot.fill(form.line, form.filled, asker);
  return answerAsker(interaction, reply, asker, house);
}

/** A question in a form is nowhere to be read: the answer, which all see, begins with it. */
async function answerQuestion(
  interaction: ModalSubmitInteraction,
  question: string,
  asker: Asker,
  house: House,
): Promise<void> {
  const thread = threadIn(interaction.channel);
  const asked = house.bot.text(question, asker, pagesFor({ audience: 'channel', thread }));
  const answered = asked.then(
    ({ reply }): Reply => ({
      ...reply,
      parts: [
        { type: 'context', text: words.asked[asker.language](shorten(question, LIMITS.asked)), once: true },
        ...reply.parts,
      ],
    }),
  );
  const page = await asked.then(
    (given) => given.page,
    () => 0,
  );
  const view = { page, language: asker.language };
  await answerAll(interaction, answered, view, { asker, sharedBy: null }, house);
}

/** The thread shows below the message by itself; where it cannot be opened, whoever pressed is told. */
async function startDiscussion(
  interaction: ButtonInteraction,
  line: string,
  language: Language,
  asker: Asker,
  house: House,
): Promise<void> {
  await interaction.deferUpdate();
  const reply = await house.bot.line(line, { ...asker, language });
  const posted = { channel: interaction.channelId, message: interaction.message.id, reply, language };
  try {
    await discuss(posted, asker, interaction.client.rest, house);
  } catch (error) {
    if (!isForbidden(error)) throw error;
    const said = renderDiscord(noThreads(asker.language), firstPage(interaction, asker));
    const { flags, ...rest } = options(said);
    await interaction.followUp({ ...rest, flags: flags | MessageFlags.Ephemeral });
  }
}

const carriedLine = async (carried: Carried, { lines }: House): Promise<string | null> =>
  'line' in carried ? carried.line : lines.find(carried.key);

const ask = (
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  line: string,
  asker: Asker,
  house: House,
): Promise<void> => answerAsker(interaction, house.bot.line(line, asker), asker, house);

/** Answers from the first page on, as new questions are. */
const answerAsker = (
  interaction: Answerable,
  reply: Promise<Reply>,
  asker: Asker,
  house: House,
): Promise<void> => answerWith(interaction, reply, firstPage(interaction, asker), house);

async function answerWith(
  interaction: Answerable,
  reply: Promise<Reply>,
  view: View,
  house: House,
): Promise<void> {
  await answer(interaction, drawn(reply, view, house), view.audience);
}

/** Answers for everybody in the channel, and notes that the answer stands there. */
async function answerAll(
  interaction: Answerable,
  reply: Promise<Reply>,
  { page, language }: Omit<View, 'audience'>,
  { asker, sharedBy }: { readonly asker: Asker; readonly sharedBy: string | null },
  house: House,
): Promise<void> {
  const thread = threadIn(interaction.channel);
  const view = { page, language, audience: 'channel', thread } as const;
  const message = await answer(interaction, drawn(reply, view, house), 'channel');
  if (message === null) return;
  const shown = { reply: await reply, language, page, sharedBy };
  await noted(message, shown, asker, house);
  if (thread !== 'open' || interaction.channelId === null) return;
  const posted = { channel: interaction.channelId, message, reply: shown.reply, language };
  await discussAtOnce(posted, asker, interaction.client.rest, house);
}

/** Notes what a message shows to everybody. That it is there matters more: what goes wrong is logged. */
export async function noted(message: string, shown: Shown, asker: Asker, { bot, log }: House): Promise<void> {
  await bot.posted(messageIn(asker, message), shown, asker).catch((error: unknown) => {
    log.error({ err: error, message }, 'discord: a message could not be noted, it will not be corrected');
  });
}

/** A thread is a channel of its own. */
const messageIn = ({ place: { home, channel } }: Asker, message: string): MessageRef => ({
  platform: 'discord',
  home,
  channel,
  thread: null,
  message,
});

const firstPage = (interaction: BaseInteraction, { language }: Asker): View => ({
  page: 0,
  language,
  audience: isAlone(interaction) ? 'direct' : 'asker',
});

const audienceOf = (interaction: ButtonInteraction): Audience =>
  isAlone(interaction)
    ? 'direct'
    : interaction.message.flags.has(MessageFlags.Ephemeral)
      ? 'asker'
      : 'channel';

/** Sends the answer to whoever pressed, and gives what they see where they pressed. */
async function handOver(
  interaction: ButtonInteraction,
  line: string,
  shown: Omit<View, 'audience'>,
  asker: Asker,
  house: House,
): Promise<RenderedPage> {
  const page = await drawn(
    house.bot.line(line, { ...asker, language: shown.language }),
    { ...shown, audience: 'direct' },
    house,
  );
  const said = await interaction.user.send(options(page)).then(
    () => sent,
    (error: unknown) => {
      if (isClosedToUs(error)) return noDirectMessages;
      throw error;
    },
  );
  const view = firstPage(interaction, asker);
  return renderDiscord(said(view.language), view);
}

/** A Reply drawn, with the lines of its buttons kept; what goes wrong on the way is drawn in its place. */
export async function drawn(reply: Promise<Reply>, view: View, { lines, log }: House): Promise<RenderedPage> {
  try {
    const page = renderDiscord(await reply, view);
    for (const line of page.kept) await lines.keep(line);
    return page;
  } catch (error) {
    return renderDiscord(brokenReply(error, view.language, log), view);
  }
}
