// Everybody one is connected with. Those who came earlier offer to whoever comes later.
import { Peer } from "./peer.js";

const MISSED_FOR = 8_000;

export class Call {
  #peers = new Map();
  #order = [];
  #early = new Map();
  #gone = new Set();
  #iceServers = [];
  #me;

  constructor(line, media, changed) {
    this.line = line;
    this.media = media;
    this.changed = changed;
    media.addEventListener("change", () => this.#everyone((peer) => peer.show(media.tracks)));
    window.addEventListener("pagehide", () => this.leave());
  }

  welcome({ id, iceServers }) {
    this.#me = id;
    this.#iceServers = iceServers;
  }

  // Somebody whose line broke is missed for a while: their picture goes on, and mostly they come back.
  update(present) {
    this.#order = present.map((someone) => someone.id);
    const others = present.filter((someone) => !someone.you && !this.#gone.has(someone.id));
    for (const someone of others) {
      const seat = this.#seat(someone);
      clearTimeout(seat.missed);
      seat.missed = undefined;
      seat.someone = someone;
      this.#deliverEarly(seat);
    }
    const calls = new Set(others.map(call));
    for (const seat of this.#peers.values()) {
      if (!calls.has(call(seat.someone))) {
        const cameAnew = others.some((someone) => someone.seat === seat.someone.seat);
        this.#miss(seat, cameAnew || !seat.peer.flows ? 0 : MISSED_FOR);
      }
      seat.peer.crowd(others.length);
    }
    this.changed();
  }

  hear({ from, data }) {
    const seat = this.seats.find((one) => one.someone.id === from);
    if (!seat) {
      this.#early.set(from, [...(this.#early.get(from) ?? []), data]);
    } else if (data.bye) {
      this.#gone.add(from);
      this.#miss(seat, 0);
    } else {
      seat.peer.hear(data);
    }
  }

  leave() {
    this.#everyone((peer, seat) => {
      this.#send(seat, { bye: true });
      peer.close();
    });
    this.#peers.clear();
    this.changed();
  }

  get seats() {
    return [...this.#peers.values()];
  }

  #seat(someone) {
    let seat = this.#peers.get(call(someone));
    if (!seat) {
      seat = { someone };
      seat.peer = new Peer({
        tracks: this.media.tracks,
        iceServers: () => this.#iceServers,
        offers: () => this.#order.indexOf(this.#me) < this.#order.indexOf(seat.someone.id),
        send: (data) => this.#send(seat, data),
        changed: () => this.changed(),
      });
      this.#peers.set(call(someone), seat);
      if (seat.peer.room.offers()) {
        seat.peer.begin();
      }
    }
    return seat;
  }

  // A page can speak before the room told that it came.
  #deliverEarly(seat) {
    const early = this.#early.get(seat.someone.id) ?? [];
    this.#early.delete(seat.someone.id);
    early.forEach((data) => seat.peer.hear(data));
  }

  #miss(seat, time) {
    if (time === 0) {
      clearTimeout(seat.missed);
      this.#remove(seat);
    } else {
      seat.missed ??= setTimeout(() => this.#remove(seat), time);
    }
  }

  #remove(seat) {
    seat.peer.close();
    this.#peers.delete(call(seat.someone));
    this.changed();
  }

  #send(seat, data) {
    return this.line.say({ type: "signal", to: seat.someone.id, data });
  }

  #everyone(step) {
    this.seats.forEach((seat) => step(seat.peer, seat));
  }
}

// One loading of somebody's page.
function call(someone) {
  return `${someone.seat} ${someone.call}`;
}
