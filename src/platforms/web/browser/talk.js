/**
 * The first element that fits.
 * @template {Element} T
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {{ new (): T }} kind
 * @returns {T}
 */
export function element(parent, selector, kind) {
  const found = parent.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}

/** @typedef {{ kind: 'answer' | 'page', markup: string }} Placed what the page puts in, and where */
/** @typedef {{ line: string, label: string, detail: string | null }} Suggestion */

/**
 * @param {'/ask' | '/press'} path
 * @param {Record<string, string>} body
 * @returns {Promise<Placed>}
 */
export async function answerTo(path, body) {
  const response = await post(path, body);
  return response.json();
}

/**
 * @param {string} typed
 * @returns {Promise<Suggestion[]>}
 */
export async function suggestionsFor(typed) {
  const response = await post('/suggest', { typed });
  return response.json();
}

/**
 * Asks the server; what it refuses is thrown with its sentence.
 * @param {string} path
 * @param {Record<string, string>} body
 */
async function post(path, body) {
  const { session = '', language = '' } = document.body.dataset;
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ ...body, session, language }),
  });
  if (response.ok) return response;
  throw new Refused(await response.text());
}

/** The server answered, but not with what was asked for. */
export class Refused extends Error {}
