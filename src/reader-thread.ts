/** The thread in which articles are read: see reader.ts. */
import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { createEngine } from './engine.ts';
import { answerQuestions } from './reader-answers.ts';

const { models } = z.object({ models: z.string() }).parse(workerData);
const engine = createEngine(models);
answerQuestions((article) => engine.brief(article));
