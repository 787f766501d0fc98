import { Refusal } from '../article/refusal.ts';
import { type FeedProblem, problemTexts } from './problem.ts';

/** A feed that could not be had. */
export class FeedError extends Refusal {
  readonly problem: FeedProblem;
  constructor(problem: FeedProblem, detail: string, cause?: unknown) {
    super(problemTexts[problem], `${problem}: ${detail}`, cause);
    this.name = 'FeedError';
    this.problem = problem;
  }
}
