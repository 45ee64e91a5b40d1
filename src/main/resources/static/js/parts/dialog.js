// A form that a link leads to opens over the page, and says there what is wrong with it; without this it is a page of its own.
(() => {
  const refused = [409, 422, 429];
  const dialogOf = ({ target, requestConfig }) => target.closest("dialog") ?? requestConfig.elt.closest("dialog");
  const bodyOf = (dialog) => document.getElementById(`${dialog.id}-body`);
  let place;

  // Where the focus goes when the page that a form leads to has taken the place of this one.
  const placeOf = (form) => {
    const { startDate, startTime } = form.elements;
    return startDate ? `${startDate.value}T${startTime.value.slice(0, 2)}:00` : form.closest("[data-place]")?.dataset.place;
  };

  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    if (detail.elt instanceof HTMLFormElement) {
      place = placeOf(detail.elt);
    }
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const dialog = dialogOf(detail);
    detail.ignoreTitle ||= Boolean(dialog);
    if (dialog && refused.includes(detail.xhr.status)) {
      detail.shouldSwap = true;
      detail.isError = false;
      detail.target = bodyOf(dialog);
      detail.selectOverride = `#${dialog.id}-body`;
    }
  });
  document.addEventListener("htmx:afterSettle", ({ detail }) => {
    const dialog = detail.elt.closest("dialog");
    if (!dialog) {
      document.querySelector(`[data-place="${place}"]`)?.querySelector("a, button")?.focus();
      place = undefined;
      return;
    }
    if (!dialog.open) {
      dialog.showModal();
    }
    const body = bodyOf(dialog);
    (body.querySelector(".errors") ?? body.querySelector("input:not([type=hidden])"))?.focus();
  });

  // What cannot be answered in place is answered by a page; a link that was left for another is not followed any more.
  const asPage = ({ type, detail }) => {
    if (detail.elt.closest("[data-in-place]")) {
      return;
    }
    if (detail.elt instanceof HTMLFormElement) {
      HTMLFormElement.prototype.submit.call(detail.elt);
    } else if (detail.elt instanceof HTMLAnchorElement && type === "htmx:responseError") {
      location.assign(detail.elt.href);
    }
  };
  document.addEventListener("htmx:responseError", asPage);
  document.addEventListener("htmx:sendError", asPage);
})();
