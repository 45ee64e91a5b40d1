// Keeps a part of the page fresh by itself, but not while nobody looks, somebody types, or a form is on its way.
(() => {
  const isLive = (part) => part instanceof Element && part.matches("[data-live]");
  const isTyped = (field) =>
    field.type === "radio" || field.type === "checkbox"
      ? field.checked !== field.defaultChecked
      : field.type !== "hidden" && field.value !== field.defaultValue;
  const isInUse = (part) =>
    document.hidden ||
    document.querySelector("[aria-busy]") ||
    part.querySelector(":is(input, textarea):focus, :focus:not([id])") ||
    [...part.querySelectorAll("input, textarea")].some(isTyped);
  let said = null;
  let unfolded = [];

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (isLive(event.target) && isInUse(event.target)) {
      event.preventDefault();
    }
  });

  // The session has ended: the whole page asks for signing in, and is come back to.
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    if (isLive(event.target) && event.detail.xhr.status === 401) {
      event.preventDefault();
      window.location.reload();
    }
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    if (isLive(event.target)) {
      const byItself = event.detail.requestConfig.elt === event.target;
      event.detail.shouldSwap &&= !byItself || !isInUse(event.target);
      unfolded = [...event.target.querySelectorAll("details[open]")].map((one) => one.id);
    }
  });

  document.addEventListener("htmx:load", (event) => {
    const part = isLive(event.target) ? event.target : event.target.querySelector("[data-live]");
    if (!part) {
      return;
    }
    unfolded.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    if (said !== null && said !== part.dataset.live) {
      document.getElementById("live-said").textContent = part.dataset.live;
    }
    said = part.dataset.live;
  });

  for (const event of ["visibilitychange", "parley:news"]) {
    document.addEventListener(event, () => {
      const part = document.querySelector("[data-live]");
      if (part && !document.hidden) {
        window.htmx.trigger(part, "look");
      }
    });
  }
})();
