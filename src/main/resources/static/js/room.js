// Keeps the room's page live: who is present, the time left, and the way back after a lost connection.
(() => {
  const room = document.querySelector("[data-room]");
  const people = room.querySelector("[data-present]");
  const template = room.querySelector("[data-person]");
  const alone = room.querySelector("[data-alone]");
  const here = room.querySelector("[data-here]");

  const ALIVE_EVERY = 20_000;
  const ANSWER_WITHIN = 15_000;
  const SLOWEST_RETRY = 15_000;
  const TURNED_OUT = [4408, 4410, 4425]; // closed, moved or cancelled, not open yet: the page itself says which
  const ELSEWHERE = 4409;
  const LEFT = 1000;

  let clockAhead = Date.parse(room.dataset.now) - performance.now();
  let socket;
  let attempts = 0;
  let silence;

  room.querySelector("[data-still]").hidden = true;
  connect();
  setInterval(() => say("alive"), ALIVE_EVERY);
  setInterval(showTimeLeft, 1_000);
  window.addEventListener("online", hurry);
  document.addEventListener("visibilitychange", () => document.hidden || hurry());

  function connect() {
    show("connecting");
    const address = new URL(room.dataset.socket, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    socket = new WebSocket(address);
    socket.addEventListener("message", (event) => update(JSON.parse(event.data)));
    socket.addEventListener("close", (event) => closed(event.code));
  }

  function say(type) {
    if (socket.readyState === WebSocket.OPEN) {
      socket.send(JSON.stringify({ type }));
      silence ??= setTimeout(() => socket.close(4000), ANSWER_WITHIN);
    }
  }

  function hurry() {
    say("alive");
  }

  function update(message) {
    if (message.type !== "room") {
      return;
    }
    clearTimeout(silence);
    silence = undefined;
    attempts = 0;
    clockAhead = Date.parse(message.now) - performance.now();
    people.replaceChildren(...message.present.map(person));
    alone.hidden = message.present.some((someone) => !someone.you);
    show("connected");
    showTimeLeft();
  }

  function person(someone) {
    const item = template.content.cloneNode(true);
    item.querySelector(".person").textContent = someone.name;
    item.querySelector("[data-host]").hidden = !someone.host;
    item.querySelector("[data-you]").hidden = !someone.you;
    return item;
  }

  function closed(code) {
    clearTimeout(silence);
    silence = undefined;
    if (TURNED_OUT.includes(code)) {
      location.reload();
    } else if (code === ELSEWHERE || code === LEFT) {
      show(code === LEFT ? "left" : "elsewhere");
      here.hidden = false;
    } else {
      show("lost");
      setTimeout(comeBack, pause());
    }
  }

  // Longer after each failure, and never all browsers at once.
  function pause() {
    attempts += 1;
    return Math.min(SLOWEST_RETRY, 500 * 2 ** attempts) * (0.5 + Math.random() / 2);
  }

  async function comeBack() {
    try {
      const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
      if (answer.status === 403 || answer.status === 410) {
        location.reload();
        return;
      }
    } catch {
      // Still offline: connecting fails as well and is tried again.
    }
    connect();
  }

  function show(state) {
    for (const text of room.querySelectorAll("[data-state]")) {
      text.hidden = text.dataset.state !== state;
    }
  }

  function showTimeLeft() {
    const now = clockAhead + performance.now();
    for (const place of room.querySelectorAll("[data-until]")) {
      place.textContent = duration(Math.max(0, Date.parse(place.dataset.until) - now));
    }
  }

  function duration(milliseconds) {
    const seconds = Math.floor(milliseconds / 1_000);
    const hours = Math.floor(seconds / 3_600);
    const minutes = Math.floor(seconds / 60) % 60;
    const two = (number) => String(number).padStart(2, "0");
    return (hours > 0 ? `${hours}:${two(minutes)}` : `${minutes}`) + `:${two(seconds % 60)}`;
  }
})();
