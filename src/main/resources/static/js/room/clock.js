// Time left by the server's clock, which a demo can move.
export class Clock {
  #ahead = 0;

  constructor(page, now) {
    this.page = page;
    this.isNow(now);
    setInterval(() => this.show(), 1_000);
  }

  isNow(now) {
    this.#ahead = Date.parse(now) - performance.now();
    this.show();
  }

  show() {
    const now = this.#ahead + performance.now();
    for (const place of this.page.querySelectorAll("[data-until]")) {
      place.textContent = duration(Math.max(0, Date.parse(place.dataset.until) - now));
    }
  }
}

function duration(milliseconds) {
  const seconds = Math.floor(milliseconds / 1_000);
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  const two = (number) => String(number).padStart(2, "0");
  return (hours > 0 ? `${hours}:${two(minutes)}` : `${minutes}`) + `:${two(seconds % 60)}`;
}
