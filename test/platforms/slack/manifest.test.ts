import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/core/command.ts';
import { slackManifest } from '../../../src/platforms/slack/manifest.ts';

const wanted = { commands, umbrella: 'news', language: 'en', url: null } as const;
/** Slack's own description, which lies beside the project and not in it. */
const schemaFile = '../shared/platforms/slack-manifest.schema.json';
const names = (manifest: ReturnType<typeof slackManifest>) =>
  manifest.features.slash_commands.map(({ command }) => command);

/** Slack's own commands, by https://slack.com/help/articles/201259356-Slash-commands-in-Slack */
const KEPT =
  'away collapse dnd expand feed join leave me msg mute open pro remind search shortcuts shrug status topic who'.split(
    ' ',
  );

describe('the manifest', () => {
  test.skipIf(!existsSync(schemaFile)).each([
    ['for Socket Mode, in English', wanted],
    ['for Socket Mode, in German', { ...wanted, language: 'de' }],
    ['for HTTP', { ...wanted, url: 'https://bot.example.org' }],
  ] as const)('is one that Slack’s schema takes: %s', (_, given) => {
    const schema: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'));
    if (typeof schema !== 'object' || schema === null) throw new Error('no schema');
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    ajv.validate(schema, slackManifest(given));
    expect(ajv.errors).toBeNull();
  });

  test('has every command, and the umbrella', () => {
    expect(names(slackManifest(wanted))).toEqual([...commands.map(({ name }) => `/${name}`), '/news']);
  });

  test.each(KEPT)('never has /%s, which Slack keeps for itself', (name) => {
    const [first] = commands;
    const renamed: Command[] = first === undefined ? [] : [{ ...first, name }];
    expect(names(slackManifest({ ...wanted, commands: renamed }))).toEqual([`/news-${name}`, '/news']);
    expect(() => slackManifest({ ...wanted, umbrella: name })).toThrow(/Slack keeps/);
  });

  test.each(['News', 'news bot', '', 'x'.repeat(32)])('refuses «%s» as the umbrella', (umbrella) => {
    expect(() => slackManifest({ ...wanted, umbrella })).toThrow(/UMBRELLA_COMMAND/);
  });

  test('tells Slack where to send what, over HTTP alone', () => {
    const url = 'https://bot.example.org/slack/events';
    expect(slackManifest({ ...wanted, url: 'https://bot.example.org' })).toMatchObject({
      features: {
        slash_commands: expect.arrayContaining([expect.objectContaining({ command: '/brief', url })]),
      },
      settings: {
        event_subscriptions: { request_url: url },
        interactivity: { request_url: url },
        socket_mode_enabled: false,
      },
    });
    expect(JSON.stringify(slackManifest(wanted))).not.toContain('url');
  });
});
