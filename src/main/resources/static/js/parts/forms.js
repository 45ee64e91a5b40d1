// A form that is on its way is not sent again by a second click.
(() => {
  const waiting = new WeakSet();
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.target.method !== "post") {
      return;
    }
    if (waiting.has(event.target)) {
      event.preventDefault();
    }
    waiting.add(event.target);
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      document.querySelectorAll("form").forEach((form) => waiting.delete(form));
    }
  });
})();
