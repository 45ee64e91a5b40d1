// Tells the page round this one how high it is, so that nobody scrolls twice. The height is no secret; which sites may
// be there to hear it says the frame-ancestors header.
(() => {
  if (window.parent === window) {
    return;
  }
  const tell = () => window.parent.postMessage({ parleyHeight: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
  new ResizeObserver(tell).observe(document.body);
  window.addEventListener("load", tell);
})();
