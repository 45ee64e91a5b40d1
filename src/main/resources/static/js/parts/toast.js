// What just happened floats above the page and can be put away; it never goes by itself, so that nobody misses it.
document.addEventListener("htmx:load", (event) => {
  event.target.querySelectorAll("[data-toast]").forEach((toast) => {
    const close = toast.querySelector(".close");
    close.hidden = false;
    close.addEventListener("click", () => toast.remove());
  });
});
