// A file on its way shows how far it is; one that is too large does not start. Without this the form is sent as it is.
(() => {
  const refused = [409, 413, 422];
  const formOf = (element) => element?.closest?.("form[data-upload]");
  const say = (form, text) => {
    const said = form.querySelector("[data-upload-said]");
    said.textContent = text;
    said.hidden = !text;
  };
  const show = (form, shown) => {
    form.querySelector("[data-upload-bar]").hidden = !shown;
    form.querySelector("[type=submit]").disabled = shown;
  };

  document.addEventListener("htmx:beforeRequest", (event) => {
    const form = formOf(event.detail.elt);
    if (!form) {
      return;
    }
    const [file] = form.elements.file.files;
    if (file && file.size > Number(form.dataset.most)) {
      event.preventDefault();
      say(form, form.dataset.tooLarge);
      return;
    }
    say(form, "");
    show(form, true);
  });
  document.addEventListener("htmx:xhr:progress", ({ detail, target }) => {
    const form = formOf(target);
    if (form && detail.lengthComputable) {
      form.querySelector("progress").value = (100 * detail.loaded) / detail.total;
    }
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (formOf(detail.requestConfig.elt) && refused.includes(detail.xhr.status)) {
      detail.shouldSwap = true;
      detail.isError = false;
    }
  });
  document.addEventListener("htmx:sendError", ({ detail }) => {
    const form = formOf(detail.elt);
    if (form) {
      show(form, false);
      say(form, form.dataset.interrupted);
    }
  });
})();
