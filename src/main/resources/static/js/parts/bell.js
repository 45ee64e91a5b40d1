// Hears at once when there is something new, while somebody can see the page, and looks now and then where it cannot
// hear. Only words change, so that the focus stays where it is and what is new is read out once.
document.addEventListener("DOMContentLoaded", () => {
  const bell = document.getElementById("bell");
  if (!bell) {
    return;
  }
  let line = null;
  let signedOut = false;
  let looking = false;
  let lookAgain = false;

  const showIn = (shown, now) => {
    if (shown && now && shown.innerHTML !== now.innerHTML) {
      shown.innerHTML = now.innerHTML;
    }
  };

  const show = (text) => {
    const now = new DOMParser().parseFromString(text, "text/html");
    for (const part of [".bell-count", "[aria-live]"]) {
      showIn(bell.querySelector(part), now.querySelector(`#bell ${part}`));
    }
    showIn(document.getElementById("call-bar"), now.getElementById("call-bar"));
    bell.dataset.shown = now.getElementById("bell").dataset.shown;
  };

  const look = async () => {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    do {
      lookAgain = false;
      try {
        const answer = await fetch(bell.dataset.look, { headers: { "HX-Request": "true" } });
        signedOut = answer.status === 401;
        if (answer.ok) {
          show(await answer.text());
        }
      } catch {
        // The server is away; the next look may find it.
      }
    } while (lookAgain);
    looking = false;
    document.dispatchEvent(new CustomEvent("parley:news"));
  };

  const hangUp = () => {
    line?.close();
    line = null;
  };

  const listen = () => {
    if (line || document.hidden) {
      return;
    }
    const here = new EventSource(`${bell.dataset.hear}?shown=${bell.dataset.shown}`);
    line = here;
    here.addEventListener("news", look);
    here.addEventListener("over", () => {
      signedOut = true;
      hangUp();
    });
    here.addEventListener("error", () => {
      if (here.readyState === EventSource.CLOSED && line === here) {
        line = null;
      }
    });
  };

  setInterval(() => {
    if (!document.hidden && !signedOut && line?.readyState !== EventSource.OPEN) {
      look();
      listen();
    }
  }, 30_000);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      hangUp();
    } else {
      signedOut = false;
      listen();
    }
  });
  window.addEventListener("pagehide", hangUp);
  window.addEventListener("pageshow", listen);
  window.addEventListener("offline", hangUp);
  window.addEventListener("online", listen);
  listen();
});
