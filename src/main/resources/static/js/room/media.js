// One's own microphone, camera and screen. Says plainly why one of them cannot be used.
const SOUND = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const PICTURE = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24 } };
const DEVICES = { microphone: "audio", camera: "video" };

export class Media extends EventTarget {
  tracks = { microphone: null, camera: null, screen: null };
  troubles = { microphone: null, camera: null, screen: null };
  wanted = { microphone: true, camera: true };
  chosen = { microphone: "", camera: "" };

  // Asks for both together, so that people are asked once; where one fails, the other is asked for alone. A camera that
  // was switched off stays off.
  async open() {
    if (!navigator.mediaDevices?.getUserMedia) {
      this.troubles.microphone = this.troubles.camera = "insecure";
      this.#changed();
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: this.#constraints("microphone"),
        video: this.wanted.camera && this.#constraints("camera"),
      });
      stream.getTracks().forEach((track) => this.#take(track.kind === "audio" ? "microphone" : "camera", track));
    } catch {
      await this.#openOne("microphone");
      await (this.wanted.camera && this.#openOne("camera"));
    }
    this.#changed();
  }

  async choose(kind, device) {
    this.chosen[kind] = device;
    await this.#openOne(kind);
    this.#changed();
  }

  // Muting keeps the microphone; switching the camera off lets go of it, so that its light goes out.
  async turn(kind, on) {
    this.wanted[kind] = on;
    if (kind === "camera" && !on) {
      this.#drop("camera");
    } else if (on && !this.tracks[kind]) {
      await this.#openOne(kind);
    }
    if (this.tracks[kind]) {
      this.tracks[kind].enabled = on;
    }
    this.#changed();
  }

  async shareScreen() {
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 10 } }, audio: false });
      this.#take("screen", stream.getVideoTracks()[0]);
      this.tracks.screen.contentHint = "detail";
    } catch (failure) {
      this.troubles.screen = failure.name === "NotAllowedError" ? "refused" : "failed";
    }
    this.#changed();
  }

  stopScreen() {
    this.#drop("screen");
    this.#changed();
  }

  close() {
    Object.keys(this.tracks).forEach((kind) => this.#drop(kind));
  }

  isOn(kind) {
    return Boolean(this.tracks[kind]?.enabled);
  }

  async devices(kind) {
    const all = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
    return all.filter((device) => device.kind === `${DEVICES[kind]}input` && device.deviceId);
  }

  async #openOne(kind) {
    this.#drop(kind);
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ [DEVICES[kind]]: this.#constraints(kind) });
      this.#take(kind, stream.getTracks()[0]);
    } catch (failure) {
      this.troubles[kind] = trouble(failure);
    }
  }

  #constraints(kind) {
    const device = this.chosen[kind] ? { deviceId: { ideal: this.chosen[kind] } } : {};
    return { ...(kind === "camera" ? PICTURE : SOUND), ...device };
  }

  #take(kind, track) {
    this.tracks[kind] = track;
    this.troubles[kind] = null;
    if (kind !== "screen") {
      track.enabled = this.wanted[kind];
    }
    track.addEventListener("ended", () => this.#ended(kind, track));
  }

  // Unplugged, taken away, or no longer shared.
  #ended(kind, track) {
    if (this.tracks[kind] === track) {
      this.tracks[kind] = null;
      this.troubles[kind] = kind === "screen" ? null : "ended";
      this.#changed();
    }
  }

  #drop(kind) {
    const track = this.tracks[kind];
    this.tracks[kind] = null;
    track?.stop();
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}

function trouble(failure) {
  switch (failure.name) {
    case "NotAllowedError":
    case "SecurityError":
      return "refused";
    case "NotFoundError":
    case "OverconstrainedError":
      return "missing";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "failed";
  }
}
