/**
 * A bot that answers the same to every command, «pong» or the message in SAYING, on the libraries that ours is built on:
 * what ours is measured beside.
 */
import { App } from '@slack/bolt';
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';
import { settings } from '../../src/config.ts';

const config = settings.parse(process.env);
const saying: unknown = process.env.SAYING === undefined ? null : JSON.parse(process.env.SAYING);
const token = config.DISCORD_TOKEN;
if (token !== undefined) {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: config.DISCORD_API_URL } });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand())
      void interaction.reply(saying ?? { content: 'pong', flags: MessageFlags.Ephemeral });
  });
  client.once(Events.ClientReady, () => console.error('connected'));
  await client.login(token);
} else {
  const app = new App({
    token: config.SLACK_BOT_TOKEN ?? '',
    appToken: config.SLACK_APP_TOKEN ?? '',
    socketMode: true,
    clientOptions: { slackApiUrl: config.SLACK_API_URL },
  });
  app.command(/.*/, async ({ ack, respond }) => {
    await ack();
    await respond(saying ?? 'pong');
  });
  await app.start();
  console.error('connected');
}
