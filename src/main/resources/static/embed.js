// For other sites: <script src="https://…/embed.js" data-calendar="address" async></script> puts that booking page there.
// data-title names the frame for those who listen.
(() => {
  const script = document.currentScript;
  const parley = new URL(script.src).origin;
  const calendar = script.dataset.calendar;
  if (!calendar) {
    console.error("Parley: data-calendar is missing.");
    return;
  }
  const frame = document.createElement("iframe");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const query = new URLSearchParams(zone ? { embed: "1", zone } : { embed: "1" });
  frame.src = `${parley}/book/${encodeURIComponent(calendar)}?${query}`;
  frame.title = script.dataset.title || "Parley";
  frame.width = "100%";
  frame.height = "700";
  frame.setAttribute("frameborder", "0");
  script.after(frame);
  window.addEventListener("message", (event) => {
    const height = event.data && event.data.parleyHeight;
    if (event.origin === parley && event.source === frame.contentWindow && Number.isFinite(height)) {
      frame.height = String(Math.min(Math.max(Math.ceil(height), 200), 10_000));
    }
  });
})();
