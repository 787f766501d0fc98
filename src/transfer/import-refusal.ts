/** A line that cannot be imported, counted from 1, and why. */
export interface Problem {
  readonly line: number;
  readonly why: string;
}

/** An import that is not made: the message says in a sentence why and what to do, `problems` where in the file it lies. */
export class ImportRefusal extends Error {
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[] = []) {
    super(message);
    this.problems = problems;
  }
}
