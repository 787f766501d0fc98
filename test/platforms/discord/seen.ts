import { z } from 'zod';
import type { StoredMessage } from './stand-in/world.ts';

interface Component {
  readonly content?: string | undefined;
  readonly label?: string | undefined;
  readonly custom_id?: string | undefined;
  readonly options?: readonly { readonly label: string; readonly value: string }[] | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly accessory?: Component | undefined;
}

const component: z.ZodType<Component> = z.object({
  content: z.string().optional(),
  label: z.string().optional(),
  custom_id: z.string().optional(),
  options: z.array(z.object({ label: z.string(), value: z.string() })).optional(),
  get components() {
    return z.array(component).optional();
  },
  get accessory() {
    return component.optional();
  },
});

const all = (parts: readonly Component[]): Component[] =>
  parts.flatMap((part) => [
    part,
    ...all(part.components ?? []),
    ...(part.accessory ? all([part.accessory]) : []),
  ]);

const componentsOf = ({ body }: StoredMessage): Component[] =>
  all(z.array(component).parse(body.components ?? []));

/** All text of a message, as sent. */
export const textIn = (message: StoredMessage): string =>
  componentsOf(message)
    .flatMap(({ content }) => content ?? [])
    .join('\n');

/** The id of the first button with a label that begins so. @throws where there is none */
export function buttonIn(message: StoredMessage, label: string): string {
  const found = componentsOf(message).find((one) => one.label?.startsWith(label));
  if (found?.custom_id === undefined) throw new Error(`no button «${label}…»`);
  return found.custom_id;
}

export const labelsIn = (message: StoredMessage): string[] =>
  componentsOf(message).flatMap(({ label }) => label ?? []);

/** The only menu of a message. @throws where there is none */
export function menuIn(message: StoredMessage): { readonly id: string; readonly values: readonly string[] } {
  const found = componentsOf(message).find(({ options }) => options !== undefined);
  if (found?.custom_id === undefined) throw new Error('no menu');
  return { id: found.custom_id, values: (found.options ?? []).map(({ value }) => value) };
}
