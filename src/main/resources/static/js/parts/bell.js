// Looks now and then, while somebody can see the page, whether there is something new. Only the words of the bell change,
// so that the focus stays where it is and what is new is read out once.
document.addEventListener("DOMContentLoaded", () => {
  const bell = document.getElementById("bell");
  if (!bell) {
    return;
  }
  const look = async () => {
    if (document.visibilityState !== "visible") {
      return;
    }
    try {
      const answer = await fetch(bell.dataset.look, { headers: { "HX-Request": "true" } });
      if (answer.ok) {
        const now = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const part of [".bell-count", "[aria-live]"]) {
          const shown = bell.querySelector(part);
          const text = now.querySelector(part).textContent;
          if (shown.textContent !== text) {
            shown.textContent = text;
          }
        }
      }
    } catch {
      // The server is away; the next look may find it.
    }
  };
  setInterval(look, 30_000);
  document.addEventListener("visibilitychange", look);
});
