// Remembers the browser's time zone for people who are not signed in, so that the next page shows their own times.
(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !document.cookie.split("; ").some((cookie) => cookie.startsWith("zone="))) {
    document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
  }
})();
