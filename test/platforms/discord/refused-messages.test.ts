import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, fill } from './api.ts';
import { hasOpenApi } from './openapi.ts';
import { CHANNEL, type StandIn, startStandIn } from './stand-in/index.ts';

const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, given = {}) => ({ type: 2, style: 2, label: 'Go', custom_id, ...given });
const row = (...components: unknown[]) => ({ type: 1, components });
const section = (given = {}) => ({ type: 9, components: [text('a')], accessory: button('s'), ...given });
const option = (value: string, given = {}) => ({ label: 'One', value, ...given });
const select = (options: unknown[]) => row({ type: 3, custom_id: 'menu', options });
const v2 = (...components: unknown[]) => ({ flags: V2, components });

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());

/** resources/message, components/reference: https://docs.discord.com/developers */
describe('a message that Discord refuses is refused', () => {
  test.each([
    [
      'content beside components v2',
      { ...v2(text('a')), content: 'b' },
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'embeds beside components v2',
      { ...v2(text('a')), embeds: [{ title: 'b' }] },
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      '41 components, each row allowed',
      v2(...fill(41, () => text('a'))),
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '41 components, most of them inside others',
      v2({ type: 17, components: fill(13, (at) => section({ accessory: button(`${at}`) })) }, text('a')),
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '4,001 characters over two texts',
      v2(text('a'.repeat(2000)), text('b'.repeat(2001))),
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    ['a text of nothing but spaces', v2(text('  \n ')), 'BASE_TYPE_REQUIRED'],
    ['a custom_id twice', v2(row(button('a'), button('a'))), 'COMPONENT_CUSTOM_ID_DUPLICATED'],
    ['a component id twice', v2({ ...text('a'), id: 7 }, { ...text('b'), id: 7 }), 'COMPONENT_ID_DUPLICATED'],
    ['a custom_id of 101 characters', v2(row(button('a'.repeat(101)))), 'BASE_TYPE_MAX_LENGTH'],
    ['a label of 81 characters', v2(row(button('a', { label: 'b'.repeat(81) }))), 'BASE_TYPE_MAX_LENGTH'],
    [
      'a button without a custom_id',
      v2(row({ type: 2, style: 2, label: 'Go' })),
      'BUTTON_COMPONENT_INVALID_CUSTOM_ID',
    ],
    [
      'a link button with a custom_id',
      v2(row(button('a', { style: 5, url: 'https://a.example' }))),
      'BUTTON_COMPONENT_INVALID_CUSTOM_ID',
    ],
    ['six buttons in a row', v2(row(...fill(6, (at) => button(`${at}`)))), 'COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
    [
      'a button beside a select',
      v2(row(button('a'), { type: 3, custom_id: 'm', options: [option('a')] })),
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    ['a button outside a row', v2(button('a')), 'COMPONENT_TYPE_INVALID'],
    [
      'a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [text('a')] }] }),
      'COMPONENT_TYPE_INVALID',
    ],
    ['a section without its button', v2(section({ accessory: undefined })), 'BASE_TYPE_REQUIRED'],
    [
      'a section of four texts',
      v2(section({ components: fill(4, () => text('a')) })),
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['26 options', v2(select(fill(26, (at) => option(`${at}`)))), 'BASE_TYPE_BAD_LENGTH'],
    [
      'two options of one value',
      v2(select([option('a'), option('a')])),
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'an option of 101 characters',
      v2(select([option('a', { label: 'b'.repeat(101) })])),
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['a section without the flag', { components: [section()] }, 'COMPONENT_TYPE_INVALID'],
    [
      '2,001 characters of content, which the OpenAPI description passes',
      { content: 'a'.repeat(2001) },
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'embeds of 6,001 characters together',
      { embeds: fill(2, () => ({ description: 'a'.repeat(3001) })) },
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'everybody of a kind and some of them',
      { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      'an answer to a message that is not there',
      { content: 'a', message_reference: { message_id: '5' } },
      'REPLIES_UNKNOWN_MESSAGE',
    ],
    ['seen by one person alone, in a channel', { ...v2(text('a')), flags: V2 | EPHEMERAL }, 'FLAGS_INVALID'],
    ['a field that Discord would drop', { content: 'a', colour: 'red' }, 'UNKNOWN_FIELD'],
  ])('%s', async (_, body, fault) => {
    const answer = await call(standIn, 'POST', `/channels/${CHANNEL}/messages`, body);
    expect(answer).toMatchObject({ status: 400, code: 50035 });
    expect(answer.faults).toContain(fault);
  });

  test('an empty one', async () => {
    const answer = await call(standIn, 'POST', `/channels/${CHANNEL}/messages`, { content: ' ' });
    expect(answer).toMatchObject({ status: 400, code: 50006 });
  });

  test.skipIf(!hasOpenApi)(
    'a colour beyond white: the rules of the OpenAPI description hold too',
    async () => {
      const body = v2({ type: 17, accent_color: 0x1000000, components: [text('a')] });
      const answer = await call(standIn, 'POST', `/channels/${CHANNEL}/messages`, body);
      expect(answer.faults.join()).toContain('OPENAPI');
    },
  );

  test('taking back components v2 by an edit', async () => {
    await call(standIn, 'POST', `/channels/${CHANNEL}/messages`, v2(text('a')));
    const id = [...standIn.world.messages.keys()].at(-1) ?? '';
    const answer = await call(standIn, 'PATCH', `/channels/${CHANNEL}/messages/${id}`, {
      flags: 0,
      content: 'b',
    });
    expect(answer.faults).toEqual(['MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG']);
  });

  test('a second one of the same nonce is the first, where that is enforced', async () => {
    const body = { content: 'once', nonce: 'due-17', enforce_nonce: true };
    const [first, second] = [
      await call(standIn, 'POST', `/channels/${CHANNEL}/messages`, body),
      await call(standIn, 'POST', `/channels/${CHANNEL}/messages`, body),
    ];
    expect(second.body).toEqual(first.body);
  });
});
