// Before one enters: how one looks and sounds.
import { Level } from "./level.js";
import { showOnly } from "./words.js";

export class Lobby {
  constructor(place, media) {
    this.place = place;
    this.media = media;
    this.picture = place.querySelector("video");
    this.level = new Level(place.querySelector("meter"));
    for (const kind of ["microphone", "camera"]) {
      const on = place.querySelector(`input[data-turn=${kind}]`);
      on.addEventListener("change", () => media.turn(kind, on.checked));
    }
    media.addEventListener("change", () => this.show());
  }

  show() {
    if (this.place.hidden) {
      return;
    }
    const camera = this.media.isOn("camera") ? this.media.tracks.camera : null;
    if (this.picture.srcObject?.getTracks()[0] !== (camera ?? undefined)) {
      this.picture.srcObject = camera ? new MediaStream([camera]) : null;
    }
    this.picture.hidden = !camera;
    this.place.querySelector("[data-no-picture]").hidden = Boolean(camera);
    this.level.listenTo(this.media.isOn("microphone") ? this.media.tracks.microphone : undefined);
    for (const kind of ["microphone", "camera"]) {
      showOnly(this.place.querySelectorAll(`[data-trouble=${kind}] [data-state]`), this.media.troubles[kind]);
      this.place.querySelector(`input[data-turn=${kind}]`).checked = this.media.wanted[kind];
    }
  }

  leave() {
    this.place.hidden = true;
    this.picture.srcObject = null;
    this.level.stop();
  }
}
