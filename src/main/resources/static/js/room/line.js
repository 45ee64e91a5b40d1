// The live connection to the room. Comes back by itself, longer after each failure, until the room turns the visit out.
const ALIVE_EVERY = 20_000;
const ANSWER_WITHIN = 15_000;
const SLOWEST_RETRY = 15_000;
const TURNED_OUT = [4408, 4410, 4425]; // closed, moved or cancelled, not open yet: the page itself says which
const ELSEWHERE = 4409;
const LEFT = 1000;

export class Line {
  #socket;
  #attempts = 0;
  #silence;
  #over = false;

  // hear takes messages, show takes what has become of the connection
  constructor(address, hear, show) {
    this.address = new URL(address, location.href);
    this.address.protocol = this.address.protocol.replace("http", "ws");
    this.hear = hear;
    this.show = show;
    setInterval(() => this.hurry(), ALIVE_EVERY);
    window.addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.hurry());
  }

  open() {
    this.show("connecting");
    this.#socket = new WebSocket(this.address);
    this.#socket.addEventListener("message", (event) => this.#take(JSON.parse(event.data)));
    this.#socket.addEventListener("close", (event) => this.#closed(event.code));
  }

  // Whether it could be said.
  say(message) {
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  // Finds out at once whether anybody is there.
  hurry() {
    if (this.say({ type: "alive" })) {
      this.#silence ??= setTimeout(() => this.#socket.close(4000), ANSWER_WITHIN);
    }
  }

  leave() {
    this.#over = true;
    this.say({ type: "leave" });
  }

  #take(message) {
    if (message.type === "room") {
      this.#heard();
      this.#attempts = 0;
      this.show("connected");
    }
    this.hear(message);
  }

  #heard() {
    clearTimeout(this.#silence);
    this.#silence = undefined;
  }

  #closed(code) {
    this.#heard();
    if (this.#over) {
      return;
    }
    if (TURNED_OUT.includes(code)) {
      location.reload();
    } else if (code === ELSEWHERE || code === LEFT) {
      this.show(code === LEFT ? "left" : "elsewhere");
    } else {
      this.show("lost");
      setTimeout(() => this.#comeBack(), this.#pause());
    }
  }

  // Never all browsers at once.
  #pause() {
    this.#attempts += 1;
    return Math.min(SLOWEST_RETRY, 500 * 2 ** this.#attempts) * (0.5 + Math.random() / 2);
  }

  async #comeBack() {
    try {
      const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
      if (answer.status === 403 || answer.status === 410) {
        location.reload();
        return;
      }
    } catch {
      // Still offline: connecting fails as well and is tried again.
    }
    if (!this.#over) {
      this.open();
    }
  }
}
