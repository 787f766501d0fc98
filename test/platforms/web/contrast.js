// Run in the page, so it imports nothing: contrast of text with what is behind it, WCAG 2.2, 1.4.3.

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

function rgba(colour) {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
}

const over = (upper, lower) =>
  [0, 1, 2].map((at) => (upper[at] * upper[3] + lower[at] * (255 - upper[3])) / 255).concat(255);

function behind(element) {
  const own = rgba(getComputedStyle(element).backgroundColor);
  return element.parentElement === null ? own : over(own, behind(element.parentElement));
}

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
function luminance(colour) {
  const [red, green, blue] = colour.map((value) =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(element) {
  const ground = behind(element);
  const ink = over(rgba(getComputedStyle(element).color), ground);
  const [dark, light] = [luminance(ground), luminance(ink)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Texts whose contrast is under 4.5 to 1, with the ratio. */
export function unreadable() {
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.offsetParent !== null)
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''),
    )
    .map((element) => ({ text: element.textContent.trim().slice(0, 40), ratio: contrast(element) }))
    .filter(({ ratio }) => ratio < 4.5);
}
