// Enters the room by itself in a browser that shows the page, and looks again until a room opens.
(() => {
  const form = document.querySelector("form[data-enter]");
  const early = document.querySelector("[data-early]");

  if (form) {
    whenShown(() => form.submit());
  }
  if (early) {
    showInBrowsersZone(early);
    waitUntilOpen(early);
  }

  // A browser may load a page ahead of a click that never comes; that is no visit.
  function whenShown(enter) {
    if (document.prerendering) {
      document.addEventListener("prerenderingchange", enter, { once: true });
    } else {
      enter();
    }
  }

  function showInBrowsersZone(page) {
    const time = page.querySelector("time[data-local]");
    if (time) {
      const format = { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" };
      time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, format).format(new Date(time.dateTime));
      page.querySelector("[data-zone]").hidden = true;
    }
  }

  // The server's clock decides; asking by HEAD has no consequence, and no reload disturbs whoever waits.
  function waitUntilOpen(page) {
    const opens = performance.now() + Date.parse(page.dataset.opensAt) - Date.parse(page.dataset.now);
    const next = () => Math.min(Math.max(opens - performance.now() + 500, 2_000), 20_000);
    const look = async () => {
      try {
        const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
        if (answer.status !== 403) {
          location.reload();
          return;
        }
      } catch {
        // Offline for a moment: the next look will tell.
      }
      setTimeout(look, next());
    };
    setTimeout(look, next());
  }
})();
