import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Field, Form } from '../../core/form.ts';
import { LIMITS } from './limits.ts';

/** By what a form that was filled in is known. */
export const FORM = 'fill';

const plainText = (text: string, most: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: text.length > most ? `${text.slice(0, most - 1)}…` : text,
  emoji: false,
});

/** What a form remembers until it is filled in: what it asks, and where. */
const remembered = z.object({
  line: z.string(),
  channel: z.string(),
  thread: z.string().nullable(),
});
export type Remembered = z.infer<typeof remembered>;

/** A form as a modal: https://docs.slack.dev/surfaces/modals */
export const drawForm = (form: Form, { channel, thread }: Omit<Remembered, 'line'>): types.ModalView => ({
  type: 'modal',
  callback_id: FORM,
  private_metadata: JSON.stringify({ line: form.line, channel, thread } satisfies Remembered),
  title: plainText(form.title, LIMITS.modalTitle),
  submit: plainText(form.submit, LIMITS.modalTitle),
  close: plainText(form.close, LIMITS.modalTitle),
  blocks: form.fields.map((field) => ({
    type: 'input',
    block_id: field.option,
    label: plainText(field.label, LIMITS.fieldLabel),
    hint: plainText(field.hint, LIMITS.fieldLabel),
    optional: true,
    element: control(field),
  })),
});

function control({ choices, value, most }: Field): types.StaticSelect | types.PlainTextInput {
  if (choices === null)
    return {
      type: 'plain_text_input',
      action_id: FORM,
      max_length: most,
      ...(value === '' ? {} : { initial_value: value }),
    };
  const options = choices.map((choice) => ({
    text: plainText(choice.label, LIMITS.optionText),
    value: choice.value,
  }));
  const initial = options.find((one) => one.value === value);
  return {
    type: 'static_select',
    action_id: FORM,
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export const submittedBody = z
  .object({
    user: z.object({ id: z.string() }),
    view: z.object({
      private_metadata: z.string(),
      state: z.object({
        values: z.record(
          z.string(),
          z.record(
            z.string(),
            z.object({
              value: z.string().nullish(),
              selected_option: z.object({ value: z.string() }).nullish(),
            }),
          ),
        ),
      }),
    }),
  })
  .transform(({ user, view }) => ({
    user: user.id,
    asked: remembered.parse(JSON.parse(view.private_metadata)),
    filled: Object.fromEntries(
      Object.entries(view.state.values).map(([option, { [FORM]: field }]) => [
        option,
        field?.selected_option?.value ?? field?.value ?? '',
      ]),
    ),
  }));
