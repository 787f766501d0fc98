import { fileURLToPath } from 'node:url';

/** A path inside the project, from wherever it is started. */
export const atHome = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
