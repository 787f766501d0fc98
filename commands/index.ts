import type { Command } from '../src/core/command.ts';
import { add } from './add.ts';
import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { brief } from './brief.ts';
import { changes } from './changes.ts';
import { cite } from './cite.ts';
import { claims } from './claims.ts';
import { find } from './find.ts';
import { follow } from './follow.ts';
import { help } from './help.ts';
import { hide } from './hide.ts';
import { person } from './person.ts';
import { quotes } from './quotes.ts';
import { remove } from './remove.ts';
import { reports } from './reports.ts';
import { schedule } from './schedule.ts';
import { schedules } from './schedules.ts';
import { sentence } from './sentence.ts';
import { settings } from './settings.ts';
import { source } from './source.ts';
import { timeline } from './timeline.ts';
import { today } from './today.ts';
import { unfollow } from './unfollow.ts';
import { unwatch, watch } from './watch.ts';
import { why } from './why.ts';
import { wrong } from './wrong.ts';

/** What people can ask, in the order that /help shows. */
export const commands: readonly Command[] = [
  brief,
  quotes,
  claims,
  person,
  timeline,
  find,
  ask,
  sentence,
  source,
  articles,
  cite,
  changes,
  wrong,
  today,
  schedule,
  schedules,
  why,
  watch,
  unwatch,
  add,
  remove,
  reports,
  hide,
  follow,
  unfollow,
  settings,
  help,
];
