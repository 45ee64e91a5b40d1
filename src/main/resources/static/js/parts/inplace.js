// Forms in a part of a page that nobody may be led away from: what is wrong is said there, and so is that the sign-in is over.
(() => {
  const refused = [409, 422, 429];
  const placeOf = (element) => element.closest?.("[data-in-place]");
  let unfolded = [];

  document.addEventListener(
    "htmx:beforeOnLoad",
    (event) => {
      const place = placeOf(event.target);
      if (place && event.detail.xhr.status === 401) {
        event.preventDefault();
        event.stopPropagation();
        place.querySelector("[data-apart]").hidden = false;
        place.querySelector("details").hidden = true;
      }
    },
    true,
  );

  document.addEventListener("htmx:beforeRequest", ({ target }) => {
    placeOf(target)?.querySelector("[data-unsent]").setAttribute("hidden", "");
  });

  document.addEventListener("htmx:beforeSwap", ({ target, detail }) => {
    const place = placeOf(target);
    if (!place) {
      return;
    }
    unfolded = [...place.querySelectorAll("details[id][open]")].map((one) => one.id);
    detail.ignoreTitle = true;
    if (refused.includes(detail.xhr.status)) {
      detail.shouldSwap = true;
      detail.isError = false;
    }
  });

  document.addEventListener("htmx:afterSettle", ({ target, detail }) => {
    const place = placeOf(target);
    if (!place) {
      return;
    }
    unfolded.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    const errors = place.querySelector(".errors");
    if (detail.requestConfig.elt instanceof HTMLFormElement && (errors || document.activeElement === document.body)) {
      (errors ?? place.querySelector("#calling")).focus();
    }
  });

  const unsent = ({ target }) => placeOf(target)?.querySelector("[data-unsent]").removeAttribute("hidden");
  document.addEventListener("htmx:responseError", unsent);
  document.addEventListener("htmx:sendError", unsent);
})();
