// What people write in the room. A text is shown when the room has it, and stays in its field until it could be sent.
export class Chat {
  #read = 0;

  constructor(place, say) {
    this.log = place.querySelector("[data-entries]");
    this.template = place.querySelector("[data-entry]");
    this.none = place.querySelector("[data-none]");
    this.form = place.querySelector("form");
    this.field = this.form.querySelector("textarea");
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send(say);
    });
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#send(say);
      }
    });
  }

  take(entries) {
    const unread = entries.filter((entry) => entry.number > this.#read);
    this.log.append(...unread.map((entry) => this.#item(entry)));
    this.#read = Math.max(this.#read, ...unread.map((entry) => entry.number));
    this.none.hidden = this.log.children.length > 0;
    this.log.parentElement.scrollTop = this.log.parentElement.scrollHeight;
  }

  #send(say) {
    const text = this.field.value.trim();
    if (text && say(text)) {
      this.field.value = "";
    }
    this.field.focus();
  }

  #item(entry) {
    const item = this.template.content.cloneNode(true);
    const time = item.querySelector("time");
    const format = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: this.log.dataset.zone || undefined };
    time.dateTime = entry.at;
    time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, format).format(new Date(entry.at));
    item.querySelector("[data-by]").textContent = entry.by;
    item.querySelector("[data-text]").textContent = entry.text;
    item.firstElementChild.classList.toggle("own", entry.you);
    return item;
  }
}
