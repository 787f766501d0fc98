import type { ModalSubmitInteraction } from 'discord.js';
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Language } from '../../article/article.ts';
import type { Field, Form } from '../../core/form.ts';
import { shorten } from '../../core/shorten.ts';
import { LIMITS } from './limits.ts';
import { words } from './words.ts';

const PREFIX = 'fill ';
const QUESTION = 'question';

/** A form as a modal: https://docs.discord.com/developers/components/reference#label */
export const drawForm = ({ title, line, fields }: Form): APIModalInteractionResponseCallbackData => ({
  custom_id: `${PREFIX}${line}`,
  title: shorten(title, LIMITS.modalTitle),
  components: fields.map((field) => ({
    type: ComponentType.Label,
    label: shorten(field.label, LIMITS.fieldLabel),
    description: shorten(field.hint, LIMITS.fieldHint),
    component: control(field),
  })),
});

/** The form for a question in a thread, where what people write reaches a bot without its text. */
export const drawQuestion = (language: Language): APIModalInteractionResponseCallbackData => ({
  custom_id: QUESTION,
  title: words.question[language],
  components: [
    {
      type: ComponentType.Label,
      label: words.yourQuestion[language],
      description: words.questionHint[language],
      component: {
        type: ComponentType.TextInput,
        custom_id: QUESTION,
        style: TextInputStyle.Short,
        required: true,
      },
    },
  ],
});

/** What was asked in that form; null where it is another. */
export const readQuestion = ({ customId, fields }: ModalSubmitInteraction): string | null =>
  customId === QUESTION ? fields.getTextInputValue(QUESTION) : null;

function control({ option, choices, value, most }: Field) {
  if (choices === null)
    return {
      type: ComponentType.TextInput as const,
      custom_id: option,
      style: TextInputStyle.Short as const,
      required: false,
      max_length: most,
      value,
    };
  return {
    type: ComponentType.StringSelect as const,
    custom_id: option,
    options: choices.slice(0, LIMITS.selectOptions).map((choice) => ({
      label: shorten(choice.label, LIMITS.selectText),
      value: choice.value,
      default: choice.value === value,
    })),
  };
}

/** The line of a form that was filled in, and what stands in its fields; null where it is none of ours. */
export function readForm({
  customId,
  fields,
}: ModalSubmitInteraction): { readonly line: string; readonly filled: Record<string, string> } | null {
  if (!customId.startsWith(PREFIX)) return null;
  const filled = fields.fields.map((field) => {
    const value = 'value' in field ? field.value : 'values' in field ? field.values[0] : undefined;
    return [field.customId, String(value ?? '')] as const;
  });
  return { line: customId.slice(PREFIX.length), filled: Object.fromEntries(filled) };
}
