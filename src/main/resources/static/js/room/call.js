// Everybody one is connected with. Those who came earlier offer to whoever comes later. Colleagues of whom the user does
// not know are connected with the expert's side only: what they see and hear of the others, the host's page passes on.
import { Peer } from "./peer.js";
import { Relay } from "./relay.js";

const MISSED_FOR = 8_000;
const NOTHING = { microphone: null, camera: null, screen: null };

export class Call {
  #peers = new Map();
  #order = [];
  #early = new Map();
  #gone = new Set();
  #present = [];
  #iceServers = [];
  #me;

  constructor(line, media, direction, changed) {
    this.line = line;
    this.media = media;
    this.direction = direction;
    this.relay = new Relay(this, (to, data) => line.say({ type: "signal", to, data }));
    this.changed = () => {
      this.relay.passOn();
      changed();
    };
    media.addEventListener("change", () => this.#everyone((peer, seat) => seat.relayed || peer.show(media.tracks)));
    window.addEventListener("pagehide", () => this.leave());
  }

  welcome({ id, iceServers }) {
    this.#me = id;
    this.#iceServers = iceServers;
  }

  // Somebody whose line broke is missed for a while: their picture goes on, and mostly they come back.
  update(present) {
    this.#order = present.map((someone) => someone.id);
    this.#present = present;
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
    this.relay.update(present);
    this.changed();
  }

  hear({ from, data }) {
    if (data.of && this.relay.hear(from, data)) {
      return;
    }
    const seat = this.seats.find((one) => (data.of ? one.someone.id === data.of : one.someone.id === from));
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
    this.relay.update([]);
    this.changed();
  }

  get iceServers() {
    return this.#iceServers;
  }

  get seats() {
    return [...this.#peers.values()];
  }

  #seat(someone) {
    let seat = this.#peers.get(call(someone));
    if (!seat) {
      const relayed = someone.outside && this.#present.some((one) => one.you && one.masked);
      seat = { someone, relayed };
      seat.peer = new Peer({
        tracks: () => (relayed ? NOTHING : this.media.tracks),
        direction: relayed ? "recvonly" : this.direction,
        iceServers: () => this.#iceServers,
        offers: () => !relayed && this.#order.indexOf(this.#me) < this.#order.indexOf(seat.someone.id),
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
    if (!seat.relayed) {
      return this.line.say({ type: "signal", to: seat.someone.id, data });
    }
    const host = this.#present.find((one) => one.host);
    return host && this.line.say({ type: "signal", to: host.id, data: { ...data, of: seat.someone.id } });
  }

  #everyone(step) {
    this.seats.forEach((seat) => step(seat.peer, seat));
  }
}

// One loading of somebody's page.
function call(someone) {
  return `${someone.seat} ${someone.call}`;
}
