// Tells the server the zone of a browser that has none yet; what shows times on this page then comes again.
// Waits for the document, because htmx does: a trigger before that finds nobody listening.
document.addEventListener("DOMContentLoaded", () => {
  const shown = document.querySelector("[data-zone-unknown]");
  if (!shown || document.cookie.split("; ").some((cookie) => cookie.startsWith("zone="))) {
    return;
  }
  // A browser without Temporal has to make a whole format to say its zone; the page comes first.
  (window.requestIdleCallback ?? setTimeout)(() => {
    const zone = window.Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone) {
      document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
      window.htmx.trigger(shown, "zone-known");
    }
  });
});
