/** What a site's robots.txt says to one program (RFC 9309). */
export interface Robots {
  /** @param url of the same site */
  mayFetch(url: string): boolean;
  /** Seconds that it asks to leave between two requests, null where it says nothing. */
  readonly delay: number | null;
}

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

interface Group {
  readonly agents: readonly string[];
  readonly rules: readonly Rule[];
  readonly delay: number | null;
}

/** More than RFC 9309 (section 2.5) asks to be read. */
const MOST_LETTERS = 512 * 1024;

/**
 * Reads a robots.txt. The longest rule that fits a path holds, and of two as long the one that allows.
 * @param agent the product token by which the program calls itself
 */
export function readRobots(text: string, agent: string): Robots {
  const groups = groupsIn(text.slice(0, MOST_LETTERS));
  const named = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const own = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const rules = own.flatMap((group) => group.rules);
  return {
    delay: own.find(({ delay }) => delay !== null)?.delay ?? null,
    mayFetch(url) {
      const { pathname, search } = new URL(url);
      const path = pathname + search;
      if (path === '/robots.txt') return true;
      const fitting = rules.filter(({ pattern }) => fits(pattern, path));
      const longest = Math.max(0, ...fitting.map(({ pattern }) => pattern.length));
      const holding = fitting.filter(({ pattern }) => pattern.length === longest);
      return holding.length === 0 || holding.some(({ allow }) => allow);
    },
  };
}

function groupsIn(text: string): Group[] {
  const groups: { agents: string[]; rules: Rule[]; delay: number | null }[] = [];
  let inAgents = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const { name = '', value = '' } = /^\s*(?<name>[a-z-]+)\s*:(?<value>[^#]*)/i.exec(line)?.groups ?? {};
    const field = name.toLowerCase();
    const said = value.trim();
    if (field === 'user-agent') {
      if (!inAgents) groups.push({ agents: [], rules: [], delay: null });
      groups.at(-1)?.agents.push(said.toLowerCase());
      inAgents = true;
      continue;
    }
    const group = groups.at(-1);
    if (group === undefined || field === '') continue;
    if (field === 'allow' || field === 'disallow') {
      inAgents = false;
      if (said !== '') group.rules.push({ allow: field === 'allow', pattern: normal(said) });
    } else if (field === 'crawl-delay') {
      inAgents = false;
      if (/^\d+(?:\.\d+)?$/.test(said)) group.delay = Number(said);
    }
  }
  return groups;
}

/** A path as a URL has it: what must be escaped is. */
const normal = (pattern: string): string =>
  pattern.replace(/[^\p{ASCII}]+/gu, (letters) => encodeURI(letters.toWellFormed()));

/** `*` stands for anything, `$` at the end for the end of the path. */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const [first = '', ...rest] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [i, part] of rest.entries()) {
    if (anchored && i === rest.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !anchored || at === path.length;
}
