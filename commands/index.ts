import type { Command } from '../src/core/command.ts';
import { articles } from './articles.ts';
import { brief } from './brief.ts';
import { cite } from './cite.ts';
import { claims } from './claims.ts';
import { help } from './help.ts';
import { quotes } from './quotes.ts';
import { sentence } from './sentence.ts';

/** What people can ask, in the order that /help shows. */
export const commands: readonly Command[] = [brief, quotes, claims, sentence, articles, cite, help];
