/** A value that can be chosen in a form. */
export interface FormChoice {
  readonly value: string;
  readonly label: string;
}

/** One thing to fill in: an option of the form's command. */
export interface Field {
  readonly option: string;
  readonly label: string;
  readonly hint: string;
  /** Null: any text, which may stay empty. */
  readonly choices: readonly FormChoice[] | null;
  readonly value: string;
  /** Characters that it takes. */
  readonly most: number;
}

/** As many fields as a form has at most: Discord's modals have room for no more. */
export const MOST_FIELDS = 5;

/** The option by which a command opens a form. Without it, the fields are what it is to do. */
export const OPENS_FORM = 'form';

/** What stands in a line for a field that was left empty. */
export const LEFT_EMPTY = 'default';

/** Something to fill in. What was filled in comes back as the form's line with the fields as its options. */
export interface Form {
  readonly title: string;
  /** Opens it; with fields as further options, these stand in it. */
  readonly line: string;
  readonly submit: string;
  readonly close: string;
  readonly fields: readonly Field[];
}
