import { completeWhileTyping } from './composer.js';
import { answerTo, element, Refused } from './talk.js';

const exchanges = element(document, '.exchanges', HTMLOListElement);
const welcome = element(document, '.welcome', HTMLElement);
/** Says to those who listen that an answer is there; reading both drawings out would be too much. */
const status = element(document, '[role=status]', HTMLElement);
const form = element(document, '.composer', HTMLFormElement);
const input = element(form, '#typed', HTMLInputElement);

/** The server's markup, in which all text is escaped, becomes part of the page here and nowhere else. */
// @ts-expect-error: trusted types are not in the DOM's types yet, nor in every browser
const drawings = window.trustedTypes?.createPolicy('drawings', { createHTML: (text) => text });

/** @param {string} markup */
function toElement(markup) {
  const template = document.createElement('template');
  template.innerHTML = drawings === undefined ? markup : drawings.createHTML(markup);
  for (const time of template.content.querySelectorAll('time')) {
    const now = new Date();
    time.dateTime = now.toISOString();
    time.textContent = now.toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
  }
  const [first] = template.content.children;
  if (first === undefined) throw new Error('the server sent no markup');
  return first;
}

/** @param {Element} exchange */
function append(exchange) {
  welcome.hidden = true;
  exchanges.append(exchange);
  exchange.scrollIntoView({ block: 'start' });
  const asked = exchange.querySelector('.asked')?.textContent?.trim();
  if (asked) status.textContent = `${status.dataset.answered} ${asked}`;
}

/**
 * Sends what was asked or pressed and shows what comes of it; `pressed` is the drawing that a new page takes the place of.
 * @param {'/ask' | '/press'} path
 * @param {Record<string, string>} body
 * @param {Element | null} pressed
 */
async function show(path, body, pressed) {
  document.body.setAttribute('aria-busy', 'true');
  try {
    const placed = await answerTo(path, body);
    const drawn = toElement(placed.markup);
    if (placed.kind === 'answer') return append(drawn);
    const label = document.activeElement?.textContent;
    pressed?.replaceWith(drawn);
    const buttons = [...drawn.querySelectorAll('button')];
    const again = buttons.find((button) => button.textContent === label) ?? buttons[0];
    again?.focus({ preventScroll: true });
    drawn.scrollIntoView({ block: 'nearest' });
  } catch (error) {
    const { content } = element(document, '#unreachable', HTMLTemplateElement);
    const problem = element(document.importNode(content, true), '.exchange', HTMLElement);
    if (error instanceof Refused) element(problem, '.problem', HTMLElement).textContent = error.message;
    append(problem);
  } finally {
    document.body.removeAttribute('aria-busy');
  }
}

/** @param {string} text */
function ask(text) {
  return show('/ask', { text }, null);
}

const composer = completeWhileTyping(form);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (text === '') return;
  composer.sent(text);
  if (matchMedia('(pointer: coarse)').matches) input.blur();
  void ask(text);
});

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const asked = target.closest('[data-ask]');
  if (asked instanceof HTMLElement && asked.dataset.ask) void ask(asked.dataset.ask);
  const filled = target.closest('[data-fill]');
  if (filled instanceof HTMLElement && filled.dataset.fill) composer.take(filled.dataset.fill);
  const button = target.closest('button[data-id]');
  if (button instanceof HTMLButtonElement) press(button, button.dataset.value ?? '');
});

document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) {
    press(target, target.value);
    target.selectedIndex = 0;
  }
  if (target instanceof HTMLInputElement && target.name === 'theme') chooseTheme(target.value);
});

/** With arrow keys a closed menu would send each entry that is passed; so they open it. */
document.addEventListener('keydown', (event) => {
  if (!(event.target instanceof HTMLSelectElement) || !/^Arrow(?:Up|Down)$/.test(event.key)) return;
  event.preventDefault();
  event.target.showPicker();
});

/**
 * @param {HTMLElement} control
 * @param {string} value
 */
function press(control, value) {
  const drawing = control.closest('.drawing');
  if (!(drawing instanceof HTMLElement) || !control.dataset.id) return;
  const { platform = '', audience = '' } = drawing.dataset;
  void show('/press', { platform, audience, id: control.dataset.id, value }, drawing);
}

/** @param {string} theme */
function chooseTheme(theme) {
  localStorage.setItem('theme', theme);
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

const theme = document.documentElement.dataset.theme ?? 'auto';
element(document, `input[name=theme][value=${theme}]`, HTMLInputElement).checked = true;
