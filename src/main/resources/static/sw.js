// When no page can be fetched, shows the one that says so. It keeps that page and its style, and nothing of anybody's.
// The page names both in this script's address, so that another style or language makes a worker of its own.
const asked = new URL(self.location).searchParams;
const NAME = `parley-${asked.get("lang")}-${asked.get("style")}`;
const PAGE = "/offline";
const KEPT = [asked.get("style"), "/icon.svg"].filter((path) => path?.startsWith("/"));

// Where a browser knows routes, no page waits until this worker has started: whichever answers first is shown, and the
// network is asked once. Nothing else passes here but what is kept.
function letPagesPass(event) {
  return event.addRoutes?.([
    { condition: { requestMode: "navigate", requestMethod: "GET" }, source: "race-network-and-fetch-handler" },
    ...KEPT.map((pathname) => ({ condition: { urlPattern: { pathname } }, source: "fetch-event" })),
    { condition: { urlPattern: {} }, source: "network" },
  ]);
}

self.addEventListener("install", (event) => {
  event.waitUntil(letPagesPass(event));
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll([PAGE, ...KEPT])).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name))))
      .then(() => self.registration.navigationPreload?.enable())
      .then(() => self.clients.claim()),
  );
});

async function page(event) {
  try {
    return (await event.preloadResponse) || (await fetch(event.request));
  } catch {
    return (await caches.match(PAGE)) || Response.error();
  }
}

async function kept(request) {
  return (await caches.match(request)) || fetch(request);
}

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method === "GET" && mode === "navigate") {
    event.respondWith(page(event));
  } else if (method === "GET" && origin === self.location.origin && KEPT.includes(pathname)) {
    event.respondWith(kept(event.request));
  }
});
