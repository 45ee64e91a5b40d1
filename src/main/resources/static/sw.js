// When no page can be fetched, shows the one that says so. It keeps that page and its style, and nothing of anybody's.
// The page names both in this script's address, so that another style or language makes a worker of its own.
const asked = new URL(self.location).searchParams;
const NAME = `parley-${asked.get("lang")}-${asked.get("style")}`;
const PAGE = "/offline";

self.addEventListener("install", (event) => {
  const files = [PAGE, "/icon.svg", asked.get("style")].filter((path) => path && path.startsWith("/"));
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
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
  } else if (method === "GET" && origin === self.location.origin && [asked.get("style"), "/icon.svg"].includes(pathname)) {
    event.respondWith(kept(event.request));
  }
});
