// Who is present, as a list, and spoken when somebody comes or goes.
import { word } from "./words.js";

export class People {
  #seats = null;

  constructor(list, template, alone, news) {
    this.list = list;
    this.template = template;
    this.alone = alone;
    this.news = news;
  }

  show(present) {
    this.list.replaceChildren(...present.map((someone) => this.#item(someone)));
    this.alone.hidden = present.some((someone) => !someone.you);
    this.#tell(present.filter((someone) => !someone.you));
  }

  #item(someone) {
    const item = this.template.content.cloneNode(true);
    item.querySelector(".person").textContent = someone.name;
    item.querySelector("[data-host]").hidden = !someone.host;
    item.querySelector("[data-you]").hidden = !someone.you;
    item.querySelector("[data-quiet]").hidden = someone.microphone;
    item.querySelector("[data-unseen]").hidden = someone.camera;
    item.querySelector("[data-shows]").hidden = !someone.screen;
    return item;
  }

  #tell(others) {
    const seats = new Map(others.map((someone) => [someone.seat, someone.name]));
    if (this.#seats) {
      const came = [...seats].filter(([seat]) => !this.#seats.has(seat)).map(([, name]) => word("came", { name }));
      const went = [...this.#seats].filter(([seat]) => !seats.has(seat)).map(([, name]) => word("went", { name }));
      if (came.length + went.length > 0) {
        this.news.textContent = [...came, ...went].join(" ");
      }
    }
    this.#seats = seats;
  }
}
