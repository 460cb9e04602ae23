// Shows /unreachable, kept from before, when the server cannot be reached. Touches nothing else.

const kept = `outage page ${location.search}`;
const outagePage = "/unreachable";

addEventListener("install", (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.add(outagePage)));
  skipWaiting();
});

addEventListener("activate", (event) => event.waitUntil(removeOldPages().then(() => clients.claim())));

addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.respondWith(answer(event.request));
});

async function answer(request) {
  try {
    const response = await fetch(request);
    // Another app has taken this address over: it is not to be disturbed.
    if (response.ok && !response.redirected && !response.headers.has("Loyalty-Imports"))
      await registration.unregister();
    return response;
  } catch (error) {
    const page = await caches.match(outagePage);
    if (!page) throw error;
    return page;
  }
}

async function removeOldPages() {
  for (const name of await caches.keys()) if (name !== kept) await caches.delete(name);
}
