import { z } from 'zod';
import type { ArticleId, Language } from '../article/article.ts';
import type { Library } from '../library/library.ts';
import type { Access } from './access.ts';
import type { Texts } from './language.ts';
import type { Place } from './place.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';
import type { Settings } from './settings/settings.ts';

/** What completes an option as somebody types: see complete.ts. */
export type CompletionKind = 'article' | 'person';

/** What people see of an option. */
export interface OptionTexts {
  readonly names: Texts;
  readonly describe: Texts;
  readonly complete?: CompletionKind;
  /** What it may be, in both languages: one of these at the end of a line is meant for it. */
  readonly words?: readonly string[];
  /** It takes all of the line behind the command, to the letter; the command has no other option. */
  readonly verbatim?: true;
  /** It takes words of a line with their quotation marks, since these may be another command's. */
  readonly asTyped?: true;
}

/** An option's schema carries its texts, so the one zod object is the whole definition. */
export const optionTexts = z.registry<OptionTexts>();

export interface Viewer {
  readonly language: Language;
  /** As the place's settings narrow it. */
  readonly access: Access;
  /** Unique over the platforms: `slack:T1/U1`. */
  readonly person: string;
  /** IANA name of the person's time zone, where the platform tells it. */
  readonly zone?: string;
}

/** What a thread is about, and what the person asked there last. */
export interface Conversation {
  readonly article: ArticleId | null;
  /** The line that gives the last answer again. */
  readonly line: string | null;
  /** Which page of it was shown last, counted from 0. */
  readonly page: number;
  /** Name of whom was asked about last. */
  readonly about: string | null;
  /** Numbers of the sentences that the last answer showed. */
  readonly evidence: readonly number[];
}

export interface CommandContext {
  /** What those who ask in this place may see. */
  readonly library: Library;
  readonly services: Services;
  readonly viewer: Viewer;
  readonly place: Place;
  /** What holds in this place. */
  readonly settings: Settings;
  readonly conversation: Conversation;
  readonly today: Temporal.PlainDate;
  /** All commands there are, for /help. */
  readonly commands: readonly Command[];
}

export interface Command {
  readonly name: string;
  /** What it is called in each language; both work everywhere. */
  readonly names: Texts;
  readonly describe: Texts;
  readonly access: Access;
  /** Whether its line can be posted again and again: it only looks things up, and its answer changes with the news. */
  readonly schedulable: boolean;
  /** A command line to show for it, without the slash. */
  readonly example: Texts;
  readonly options: z.ZodObject;
  /** Parses the raw options and runs the command. @throws z.ZodError where an option is wrong */
  readonly invoke: (raw: Readonly<Record<string, unknown>>, context: CommandContext) => Promise<Reply>;
}

export interface Definition<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly names: Texts;
  readonly describe: Texts;
  readonly access?: Access;
  readonly schedulable?: boolean;
  readonly example: Texts;
  readonly options: z.ZodObject<Shape>;
  readonly run: (options: z.output<z.ZodObject<Shape>>, context: CommandContext) => Promise<Reply>;
}

/** A command is defined once; registration, help, completion, parsing and the docs are derived from it. */
export function defineCommand<Shape extends z.ZodRawShape>(definition: Definition<Shape>): Command {
  const { run, ...rest } = definition;
  return {
    access: 'everyone',
    schedulable: false,
    ...rest,
    invoke: (raw, context) => run(definition.options.parse(raw), context),
  };
}

export interface CommandOption {
  readonly name: string;
  readonly texts: OptionTexts;
  readonly required: boolean;
  readonly kind: 'text' | 'number';
  readonly range: { readonly min: number | null; readonly max: number | null };
}

/** The options of a command in the order of their definition. @throws where an option has no texts */
export function optionsOf(command: Command): CommandOption[] {
  return Object.entries(command.options.shape).map(([name, schema]) => {
    const texts = optionTexts.get(schema);
    if (texts === undefined) throw new Error(`commands/${command.name}.ts: option «${name}» has no texts`);
    const { inner, required } = unwrap(schema);
    const number = inner instanceof z.ZodNumber;
    const range = number
      ? { min: finite(inner.minValue), max: finite(inner.maxValue) }
      : inner instanceof z.ZodString
        ? { min: inner.minLength, max: inner.maxLength }
        : { min: null, max: null };
    return { name, texts, required, kind: number ? 'number' : 'text', range };
  });
}

const finite = (value: number | null): number | null =>
  value !== null && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : null;

function unwrap(schema: unknown): { inner: unknown; required: boolean } {
  return schema instanceof z.ZodOptional
    ? { inner: schema.unwrap(), required: false }
    : { inner: schema, required: true };
}
