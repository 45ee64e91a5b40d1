// What the host's page passes on: to each masked colleague a connection for everybody who does not know of them, over
// which goes what the host's page gets from that person. Nothing goes the other way.
import { Peer } from "./peer.js";

export class Relay {
  #lines = new Map();

  constructor(call, say) {
    this.call = call;
    this.say = say;
  }

  update(present) {
    const host = present.some((one) => one.you && one.host);
    const wanted = host ? pairs(present) : [];
    const keys = new Set(wanted.map(({ to, of }) => key(to.id, of.id)));
    for (const [name, line] of this.#lines) {
      if (!keys.has(name)) {
        line.peer.close();
        this.#lines.delete(name);
      }
    }
    wanted.filter(({ to, of }) => !this.#lines.has(key(to.id, of.id))).forEach(({ to, of }) => this.#open(to.id, of.id));
  }

  // Whether it was for a connection of this page's.
  hear(from, data) {
    const line = this.#lines.get(key(from, data.of));
    line?.peer.hear(data);
    return Boolean(line);
  }

  passOn() {
    for (const line of this.#lines.values()) {
      const tracks = this.#tracks(line.of);
      if (Object.keys(tracks).some((kind) => tracks[kind] !== line.shown?.[kind])) {
        line.shown = tracks;
        line.peer.show(tracks);
      }
    }
  }

  #open(to, of) {
    const line = { of };
    this.#lines.set(key(to, of), line);
    line.peer = new Peer({
      tracks: () => this.#tracks(of),
      direction: "sendonly",
      iceServers: () => this.call.iceServers,
      offers: () => true,
      send: (data) => this.say(to, { ...data, of }),
      changed: () => {},
    });
    line.peer.begin();
  }

  #tracks(of) {
    const { microphone = null, camera = null, screen = null } = this.call.seats.find((seat) => seat.someone.id === of)?.peer.remote ?? {};
    return { microphone, camera, screen };
  }
}

function pairs(present) {
  const outside = present.filter((one) => one.outside);
  return present.filter((one) => one.masked && !one.you).flatMap((to) => outside.map((of) => ({ to, of })));
}

function key(to, of) {
  return `${to} ${of}`;
}
