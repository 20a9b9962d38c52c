/*
 * Benchpin's service worker. It keeps two things: the hashed assets of the front end, which never change under their
 * names, and a page for when nothing can be reached. Pages and data of an organization are never kept: whoever signs
 * out leaves nothing behind on the device.
 *
 * A new version of this file waits until every window is closed; nothing changes under somebody's hands.
 */
const ASSETS = 'benchpin-assets-1'
const OFFLINE = 'benchpin-offline-1'
const OFFLINE_PAGE = '/offline.html'
const MOST_ASSETS = 500

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(OFFLINE).then((cache) => cache.add(new Request(OFFLINE_PAGE, { cache: 'reload' }))))
})

self.addEventListener('activate', (event) => {
  const others = (names) => names.filter((name) => name.startsWith('benchpin-') && name !== ASSETS && name !== OFFLINE)
  event.waitUntil(caches.keys().then((names) => Promise.all(others(names).map((name) => caches.delete(name)))))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.mode === 'navigate') event.respondWith(page(request))
})

/** The kept asset; the first time it is fetched, and kept. */
async function asset(request) {
  const cache = await caches.open(ASSETS)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok && answer.type === 'basic') {
    await cache.put(request, answer.clone())
    await trim(cache)
  }
  return answer
}

/** Assets of old builds go, the oldest first. */
async function trim(cache) {
  const kept = await cache.keys()
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST_ASSETS)).map((old) => cache.delete(old)))
}

/** The page itself, always from the server; only where that can't be reached, the page that says so. */
async function page(request) {
  try {
    return await fetch(request)
  } catch {
    const cache = await caches.open(OFFLINE)
    return (await cache.match(OFFLINE_PAGE)) ?? Response.error()
  }
}
