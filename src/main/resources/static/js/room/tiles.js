// The pictures: one for everybody, and one for every screen that is shown.
import { word } from "./words.js";

export class Tiles {
  #tiles = new Map();

  constructor(place, template) {
    this.place = place;
    this.template = template;
  }

  // shown: {key, name, track, on, muted, screen, own, note, sound}
  show(shown) {
    const keys = new Set(shown.map((one) => one.key));
    for (const [key, tile] of this.#tiles) {
      if (!keys.has(key)) {
        tile.remove();
        this.#tiles.delete(key);
      }
    }
    shown.forEach((one) => this.#show(one));
    this.place.dataset.count = Math.min(9, shown.filter((one) => !one.screen).length);
    this.place.dataset.screens = shown.filter((one) => one.screen).length;
  }

  // Whether the browser waits for a click before it lets anybody be heard.
  get silenced() {
    return [...this.place.querySelectorAll("audio")].some((audio) => audio.srcObject && audio.paused);
  }

  unsilence() {
    this.place.querySelectorAll("audio").forEach((audio) => audio.play().catch(() => {}));
  }

  #show(one) {
    const tile = this.#tiles.get(one.key) ?? this.#add(one);
    const video = tile.querySelector("video");
    play(video, one.on ? one.track : null);
    play(tile.querySelector("audio"), one.sound ?? null);
    video.hidden = !one.on || !one.track;
    tile.querySelector("[data-initials]").hidden = !video.hidden;
    tile.querySelector("[data-muted]").hidden = !one.muted;
    tile.querySelector("[data-name]").textContent = one.screen ? word("screen-of", { name: one.name }) : one.name;
    const note = tile.querySelector("[data-note]");
    const text = one.note ? word(one.note, { name: one.name }) : "";
    if (note.textContent !== text) {
      note.textContent = text;
    }
    note.hidden = !text;
  }

  #add(one) {
    const tile = this.template.content.cloneNode(true).firstElementChild;
    tile.classList.toggle("screen", Boolean(one.screen));
    tile.classList.toggle("own", Boolean(one.own) && !one.screen);
    tile.querySelector("[data-initials] .avatar").textContent = initials(one.name);
    this.#tiles.set(one.key, tile);
    if (one.screen) {
      this.place.prepend(tile);
    } else {
      this.place.append(tile);
    }
    return tile;
  }
}

function play(element, track) {
  const [current = null] = element.srcObject?.getTracks() ?? [];
  if (current !== track) {
    element.srcObject = track ? new MediaStream([track]) : null;
    if (track) {
      element.play().catch(() => {});
    }
  }
}

function initials(name) {
  const parts = name.trim().split(/\s+/);
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends.map((part) => [...part][0]?.toUpperCase() ?? "").join("");
}
