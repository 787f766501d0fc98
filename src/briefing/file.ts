import { type Briefing, briefing } from './briefing.ts';

/**
 * A Briefing as it lies in content/briefings: JSON with one thing a line, so that a change shows as what changed, its
 * keys in the order of the schema whoever made it.
 * @throws ZodError for a Briefing that could not be read back
 */
export const briefingFile = (made: Briefing): string => `${lines(briefing.parse(made), '')}\n`;

/** Objects and the lists in them are spread over lines; what is in a list stands on one line each. */
function lines(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > 0) {
    return `[\n${value.map((item) => inner + JSON.stringify(item)).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const fields = Object.entries(value).map(([key, field]) => `${inner}"${key}": ${lines(field, inner)}`);
    return `{\n${fields.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}
