// Texts of the page, in its language.
const words = document.querySelector("[data-words]");

export function word(name, values = {}) {
  const text = words.content.querySelector(`[data-word="${name}"]`).textContent;
  return text.replace(/\{(\w+)\}/g, (place, key) => values[key] ?? place);
}

// Of several elements that say in which state something is, shows the one that is true.
export function showOnly(elements, state) {
  for (const element of elements) {
    const shown = element.dataset.state === state;
    if (element.hidden === shown) {
      element.hidden = !shown;
    }
  }
}
