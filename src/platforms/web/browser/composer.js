import { element, suggestionsFor } from './talk.js';

/** Milliseconds without a key before suggestions are asked for. */
const PAUSE = 80;

/**
 * Suggestions above the line that is typed (the combobox pattern of the ARIA authoring practices), and what was sent
 * before with the arrow keys.
 * @param {HTMLFormElement} form
 */
export function completeWhileTyping(form) {
  const input = element(form, '#typed', HTMLInputElement);
  const list = element(form, '#suggestions', HTMLUListElement);
  /** @type {string[]} */
  const history = [];
  let back = 0;
  let chosen = -1;
  let waiting = 0;
  let asked = 0;

  function close() {
    asked += 1;
    clearTimeout(waiting);
    chosen = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  async function suggest() {
    if (input.value === '') return close();
    asked += 1;
    const mine = asked;
    const suggestions = await suggestionsFor(input.value).catch(() => []);
    if (mine !== asked || document.activeElement !== input) return;
    const found = suggestions.filter(({ line }) => line !== input.value);
    if (found.length === 0) return close();
    chosen = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...found.map(drawSuggestion));
    list.hidden = false;
    list.scrollTop = 0;
    input.setAttribute('aria-expanded', 'true');
  }

  /** @param {string} line */
  function take(line) {
    input.value = line;
    input.focus();
    close();
    void suggest();
  }

  /** @param {number} step */
  function choose(step) {
    const options = [...list.children];
    chosen = (chosen + step + options.length + (chosen === -1 && step === -1 ? 1 : 0)) % options.length;
    for (const [index, option] of options.entries())
      option.setAttribute('aria-selected', String(index === chosen));
    const option = options[chosen];
    if (option === undefined) return;
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  /** @param {number} step */
  function recall(step) {
    back = Math.min(history.length, Math.max(0, back + step));
    input.value = history[history.length - back] ?? '';
    close();
  }

  /** @returns {string | undefined} the line of the suggestion chosen, or of the first */
  const lineOf = (/** @type {number} */ index) => {
    const option = list.children[index];
    return option instanceof HTMLElement ? option.dataset.line : undefined;
  };

  input.addEventListener('input', () => {
    back = 0;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void suggest(), PAUSE);
  });
  input.addEventListener('blur', close);
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    if (option?.dataset.line) take(option.dataset.line);
  });
  input.addEventListener('keydown', (event) => {
    const open = !list.hidden;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (open) choose(step);
      else recall(-step);
    }
    if (event.key === 'Escape' && open) close();
    const wanted =
      event.key === 'Tab' && !event.shiftKey ? Math.max(0, chosen) : event.key === 'Enter' ? chosen : -1;
    const line = open ? lineOf(wanted) : undefined;
    if (line === undefined) return;
    event.preventDefault();
    take(line);
  });

  return {
    take,
    /** @param {string} text */
    sent(text) {
      history.push(text);
      back = 0;
      input.value = '';
      close();
    },
  };
}

/**
 * @param {import('./talk.js').Suggestion} suggestion
 * @param {number} index
 */
function drawSuggestion({ line, label, detail }, index) {
  const option = document.createElement('li');
  option.id = `suggestion-${index}`;
  option.role = 'option';
  option.dataset.line = line;
  option.setAttribute('aria-selected', 'false');
  const name = document.createElement('strong');
  name.textContent = label;
  const more = document.createElement('span');
  more.textContent = detail;
  option.append(name, more);
  return option;
}
