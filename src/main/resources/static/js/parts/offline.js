// Lets a worker show a page of ours, in this language and style, when the network is away; see sw.js.
window.addEventListener("load", () => {
  const style = document.querySelector("link[rel=stylesheet]");
  if (!navigator.serviceWorker || !style || window.top !== window) {
    return;
  }
  const asked = new URLSearchParams({ lang: document.documentElement.lang, style: new URL(style.href).pathname });
  navigator.serviceWorker.register(`/sw.js?${asked}`).catch(() => {});
});
