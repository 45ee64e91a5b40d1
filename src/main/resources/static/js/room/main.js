// The page of a room: first the devices, then the room itself.
import { Call } from "./call.js";
import { Chat } from "./chat.js";
import { Choices } from "./choices.js";
import { Clock } from "./clock.js";
import { Line } from "./line.js";
import { Lobby } from "./lobby.js";
import { Media } from "./media.js";
import { freshName } from "./names.js";
import { People } from "./people.js";
import { Tiles } from "./tiles.js";
import { showOnly } from "./words.js";

const room = document.querySelector("[data-room]");
const find = (selector) => room.querySelector(selector);
const memory = `parley ${location.pathname}`;

const media = new Media();
const lobby = new Lobby(find("[data-lobby]"), media);
new Choices(room.querySelectorAll("select[data-device]"), media);
const clock = new Clock(room, room.dataset.now);
const people = new People(find("[data-present]"), find("[data-person]"), find("[data-alone]"), find("[data-news]"));
const tiles = new Tiles(find("[data-tiles]"), find("[data-tile]"));
const line = new Line(`${room.dataset.socket}?call=${freshName()}`, hear, showState);
const viewOnly = room.dataset.viewOnly === "yes";
const call = new Call(line, media, viewOnly ? "recvonly" : "sendrecv", show);
const chat = new Chat(find("[data-chat]"), (text) => line.say({ type: "chat", text }));
const experts = find("[data-experts-chat]");
const expertsChat = experts && new Chat(experts, (text) => line.say({ type: "experts-chat", text }));
let inside = false;

find("[data-still]").hidden = true;
const remembered = recall();
Object.assign(media.wanted, remembered?.wanted);
Object.assign(media.chosen, remembered?.chosen);
media.addEventListener("change", () => {
  tellWhatIsSent();
  show();
  remember();
});
find("[data-lobby-form]").addEventListener("submit", (event) => {
  event.preventDefault();
  enter();
});
room.querySelectorAll("[data-leave]").forEach((form) => form.addEventListener("submit", leave));
window.addEventListener("pageshow", (event) => event.persisted && location.reload());
find("[data-unsilence]").addEventListener("click", () => {
  tiles.unsilence();
  setTimeout(show, 200);
});
onClick("microphone", () => media.turn("microphone", !media.isOn("microphone")));
onClick("camera", () => media.turn("camera", !media.isOn("camera")));
onClick("screen", () => (media.tracks.screen ? media.stopScreen() : media.shareScreen()));
find("[data-control=screen]").hidden = !navigator.mediaDevices?.getDisplayMedia;

if (viewOnly) {
  room.querySelectorAll("[data-control], [data-choices]").forEach((control) => (control.hidden = true));
  media.wanted.microphone = media.wanted.camera = false;
  enter();
} else if (remembered?.inside) {
  media.open();
  enter();
} else {
  lobby.place.hidden = false;
  await media.open();
}

function enter() {
  inside = true;
  lobby.leave();
  room.querySelectorAll("[data-inside]").forEach((part) => (part.hidden = false));
  find("[data-outside]").hidden = true;
  remember();
  line.open();
  show();
  find(viewOnly ? "[data-inside] [data-leave] button" : "[data-control=microphone]").focus({ preventScroll: true });
}

function leave() {
  inside = false;
  sessionStorage.removeItem(memory);
  call.leave();
  line.leave();
  media.close();
}

function hear(message) {
  switch (message.type) {
    case "welcome":
      call.welcome(message);
      tellWhatIsSent();
      break;
    case "room":
      clock.isNow(message.now);
      people.show(message.present);
      if (message.present.some((someone) => !someone.you && !someone.outside)) {
        experts?.removeAttribute("hidden");
      }
      call.update(message.present);
      break;
    case "signal":
      call.hear(message);
      break;
    case "chat":
      chat.take(message.entries);
      break;
    case "experts-chat":
      expertsChat?.take(message.entries);
      experts?.removeAttribute("hidden");
      break;
  }
}

function showState(state) {
  showOnly(find("[data-states]").querySelectorAll("[data-state]"), state);
  if (state === "elsewhere" || state === "left") {
    call.leave();
    media.close();
    room.querySelectorAll("section[data-inside], [data-experts-chat]").forEach((part) => (part.hidden = true));
    find("[data-outside]").hidden = find("[data-here]").hidden = false;
  }
}

function tellWhatIsSent() {
  line.say({ type: "sending", microphone: media.isOn("microphone"), camera: media.isOn("camera"), screen: media.isOn("screen") });
}

function show() {
  if (!inside) {
    return;
  }
  tiles.show([...own(), ...call.seats.flatMap(others)]);
  find("[data-unsilence]").hidden = !tiles.silenced;
  showControl("microphone", media.isOn("microphone"));
  showControl("camera", media.isOn("camera"));
  showControl("screen", Boolean(media.tracks.screen));
  for (const kind of ["microphone", "camera", "screen"]) {
    showOnly(room.querySelectorAll(`[data-inside] [data-trouble=${kind}] [data-state]`), media.troubles[kind]);
  }
  const steps = call.seats.map((seat) => seat.peer.step);
  showOnly(room.querySelectorAll("[data-line] [data-state]"), ["sound", "small"].find((step) => steps.includes(step)));
}

function own() {
  const name = room.dataset.name;
  const picture = { key: "own", name, own: true, track: media.tracks.camera, on: media.isOn("camera"), muted: !media.isOn("microphone") };
  const screen = { key: "own-screen", name, own: true, screen: true, track: media.tracks.screen, on: true };
  return media.tracks.screen ? [screen, picture] : [picture];
}

function others({ someone, peer }) {
  const { microphone, camera, screen } = peer.remote;
  const picture = {
    key: someone.call,
    name: someone.name,
    track: camera,
    on: someone.camera && peer.picture !== "sound",
    muted: !someone.microphone,
    sound: microphone,
    note: { connecting: "connecting", weak: "weak", blocked: "blocked" }[peer.state] ?? (someone.camera && peer.picture === "sound" ? "sound-only" : ""),
  };
  const shown = { key: `${someone.call} screen`, name: someone.name, screen: true, track: screen, on: true };
  return someone.screen && screen ? [shown, picture] : [picture];
}

function showControl(name, on) {
  const control = find(`[data-control=${name}]`);
  control.setAttribute("aria-pressed", String(on));
  showOnly(control.querySelectorAll("[data-state]"), on ? "on" : "off");
}

function onClick(name, action) {
  find(`[data-control=${name}]`).addEventListener("click", action);
}

function remember() {
  if (inside) {
    sessionStorage.setItem(memory, JSON.stringify({ inside, wanted: media.wanted, chosen: media.chosen }));
  }
}

function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(memory));
  } catch {
    return null;
  }
}

// For whoever looks after a room that does not connect.
room.connections = () => call.seats.map(({ someone, peer }) => ({ name: someone.name, connection: peer.connection, state: peer.state }));
