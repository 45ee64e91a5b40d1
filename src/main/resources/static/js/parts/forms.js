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
    event.submitter?.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      document.querySelectorAll("form").forEach((form) => waiting.delete(form));
      document.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
    }
  });
})();
