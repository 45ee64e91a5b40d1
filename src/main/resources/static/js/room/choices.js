// Lists of the devices there are, wherever the page lets people choose one; none where there is no choice.
export class Choices {
  constructor(lists, media) {
    this.lists = [...lists];
    this.media = media;
    this.lists.forEach((list) => list.addEventListener("change", () => media.choose(list.dataset.device, list.value)));
    media.addEventListener("change", () => this.show());
    navigator.mediaDevices?.addEventListener?.("devicechange", () => this.show());
  }

  async show() {
    for (const list of this.lists) {
      const kind = list.dataset.device;
      const devices = await this.media.devices(kind);
      const used = this.media.tracks[kind]?.getSettings().deviceId ?? this.media.chosen[kind];
      list.replaceChildren(...devices.map((device, index) => option(device, index, device.deviceId === used)));
      list.closest("[data-choice]").hidden = devices.length < 2;
    }
    for (const menu of document.querySelectorAll("[data-choices]")) {
      menu.hidden = !menu.querySelector("[data-choice]:not([hidden])");
    }
  }
}

function option(device, index, used) {
  return new Option(device.label || `${index + 1}`, device.deviceId, used, used);
}
