// The connection with one other page. One of the two offers, the other answers; each attempt has a name of its own, and
// what belongs to another attempt is ignored. Both send over three lines that stay, so that nothing is negotiated anew
// when a camera or a screen comes and goes. An attempt that leads nowhere is given up for a new one.
import { freshName } from "./names.js";
import { Quality, encodings, sampled } from "./quality.js";

const LINES = [
  ["microphone", "audio"],
  ["camera", "video"],
  ["screen", "video"],
];
const CONNECTED_WITHIN = 8_000;
const RECOVERS_WITHIN = 4_000;
const GIVES_UP_AFTER = 3;
const GATHER_FOR = 60;
const LOOKS_EVERY = 2_000;

export class Peer {
  remote = { microphone: null, camera: null, screen: null };
  state = "connecting";
  #connection;
  #attempt;
  #tries = 0;
  #watch;
  #gathered = [];
  #early = [];
  #turn = Promise.resolve();
  #quality = new Quality();
  #others = 1;
  #looking;

  // room: iceServers(), send(data), offers(), tracks(), direction, changed()
  constructor(room) {
    this.room = room;
    this.#looking = setInterval(() => this.#look(), LOOKS_EVERY);
    this.#await(CONNECTED_WITHIN);
  }

  // Offers, if it is this side that does; the other side is asked to, if it takes long.
  begin() {
    this.#inTurn(() => this.#begin());
  }

  hear(data) {
    this.#inTurn(() => this.#hear(data));
  }

  show(tracks) {
    this.#inTurn(() => this.#send(tracks));
  }

  crowd(others) {
    if (others !== this.#others) {
      this.#others = others;
      this.#inTurn(() => this.#encode());
    }
  }

  get flows() {
    return this.#connection?.connectionState === "connected";
  }

  get connection() {
    return this.#connection;
  }

  close() {
    clearTimeout(this.#watch);
    clearInterval(this.#looking);
    this.#connection?.close();
    this.#connection = undefined;
    this.#attempt = "closed";
    this.#become("closed");
  }

  #inTurn(step) {
    this.#turn = this.#turn.then(() => this.state !== "closed" && step()).catch((failure) => console.warn("A connection stumbled", failure));
  }

  async #begin() {
    if (!this.room.offers()) {
      this.room.send({ again: true });
      return;
    }
    const connection = this.#build(freshName());
    LINES.forEach(([, kind]) => connection.addTransceiver(kind, { direction: this.room.direction }));
    await this.#send(this.room.tracks());
    await connection.setLocalDescription();
    this.#tell({ description: connection.localDescription });
  }

  async #hear(data) {
    if (data.again) {
      await (this.room.offers() && this.#begin());
    } else if (data.description?.type === "offer") {
      await this.#answer(data);
    } else if (data.attempt === this.#attempt && data.description) {
      await this.#connection.setRemoteDescription(data.description);
      await this.#takeCandidates(this.#early.splice(0));
      this.#receive();
    } else if (data.attempt === this.#attempt && data.candidates) {
      await this.#takeCandidates(data.candidates);
    } else if (data.picture) {
      this.picture = data.picture;
      this.room.changed();
    }
  }

  // Where both offer, because each believed to have come first, the same one of the two gives way on both sides.
  async #answer({ attempt, description }) {
    if (this.#connection?.signalingState === "have-local-offer" && this.#attempt < attempt) {
      return;
    }
    const connection = attempt === this.#attempt ? this.#connection : this.#build(attempt);
    await connection.setRemoteDescription(description);
    connection.getTransceivers().forEach((transceiver) => (transceiver.direction = this.room.direction));
    await this.#send(this.room.tracks());
    await connection.setLocalDescription();
    this.#tell({ description: connection.localDescription });
    await this.#takeCandidates(this.#early.splice(0));
    this.#receive();
  }

  #build(attempt) {
    this.#connection?.close();
    this.#attempt = attempt;
    this.#gathered = [];
    this.#early = [];
    const connection = new RTCPeerConnection({ iceServers: this.room.iceServers(), bundlePolicy: "max-bundle" });
    connection.addEventListener("icecandidate", ({ candidate }) => candidate && this.#gather(candidate, connection));
    connection.addEventListener("connectionstatechange", () => connection === this.#connection && this.#follow());
    this.#connection = connection;
    this.#become(this.#tries >= GIVES_UP_AFTER ? "blocked" : "connecting");
    this.#await(CONNECTED_WITHIN);
    return connection;
  }

  #follow() {
    switch (this.#connection.connectionState) {
      case "connected":
        clearTimeout(this.#watch);
        this.#tries = 0;
        this.#become("connected");
        this.#inTurn(() => this.#encode());
        break;
      case "disconnected":
        this.#become("weak");
        this.#await(RECOVERS_WITHIN);
        break;
      case "failed":
        this.#await(0);
        break;
    }
  }

  #await(time) {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#again(), time);
  }

  #again() {
    if (!this.flows && this.state !== "closed") {
      this.#tries += 1;
      this.#await(CONNECTED_WITHIN);
      this.begin();
    }
  }

  #become(state) {
    if (this.state !== state && this.state !== "closed") {
      this.state = state;
      this.room.changed();
    }
  }

  #tell(data) {
    this.room.send({ attempt: this.#attempt, ...data });
  }

  // Several at a time, because each message takes a way through the server.
  #gather(candidate, connection) {
    if (connection !== this.#connection) {
      return;
    }
    if (this.#gathered.push(candidate) === 1) {
      setTimeout(() => connection === this.#connection && this.#tell({ candidates: this.#gathered.splice(0) }), GATHER_FOR);
    }
  }

  async #takeCandidates(candidates) {
    if (!this.#connection.remoteDescription) {
      this.#early.push(...candidates);
      return;
    }
    for (const candidate of candidates) {
      await this.#connection.addIceCandidate(candidate);
    }
  }

  async #send(tracks) {
    const lines = this.#connection?.getTransceivers() ?? [];
    for (const [index, { sender }] of lines.entries()) {
      const track = tracks[LINES[index][0]];
      if (sender.track !== track) {
        await sender.replaceTrack(track);
      }
    }
    await this.#encode();
  }

  #receive() {
    this.#connection.getTransceivers().forEach(({ receiver }, index) => (this.remote[LINES[index][0]] = receiver.track));
    this.room.changed();
  }

  async #look() {
    if (this.flows) {
      const before = this.#quality.step;
      const step = this.#quality.take(await sampled(this.#connection));
      if (step !== before) {
        this.room.send({ picture: step });
        this.#inTurn(() => this.#encode());
        this.room.changed();
      }
    }
  }

  get step() {
    return this.#quality.step;
  }

  async #encode() {
    const wanted = encodings(this.#quality.step, this.#others);
    for (const [index, { sender }] of (this.#connection?.getTransceivers() ?? []).entries()) {
      const parameters = sender.getParameters();
      const [encoding] = parameters.encodings ?? [];
      if (encoding && LINES[index]) {
        const [name] = LINES[index];
        Object.assign(encoding, name === "microphone" ? { priority: "high", networkPriority: "high" } : { active: wanted[name] !== null, ...wanted[name] });
        await sender.setParameters(parameters);
      }
    }
  }
}
