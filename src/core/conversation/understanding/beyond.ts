import { type Heard, matches } from './heard.ts';
import { back, type Meaning } from './meaning.ts';
import { patternsOf } from './phrases.ts';

/** «danke», «was hältst du davon?», «wie wird das Wetter?»: nothing that an article answers. */
export const readBeyond = (heard: Heard): Meaning | null =>
  [...patternsOf('chat'), ...patternsOf('beyond')].some((pattern) => matches(heard, [pattern]).length > 0)
    ? back('beyond')
    : null;
