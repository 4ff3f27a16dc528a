// Keeps a lesson's files on the device, so that it runs with the network off after one visit.

/** Name of the cache, shared with the service worker (vite.config.ts). */
export const LESSON_ASSETS = 'lesson-assets'

async function keep(cache: Cache, url: string): Promise<boolean> {
  if (await cache.match(url)) return true
  try {
    await cache.add(url)
    return true
  } catch (cause) {
    console.warn(`${url} could not be kept for offline use: ${String(cause)}`)
    return false
  }
}

/** Removes what is kept of other versions of these files: the same path with another version behind it. */
async function dropOthers(cache: Cache, urls: string[]): Promise<void> {
  const current = new Map(urls.map((url) => new URL(url, location.href)).map(({ pathname, href }) => [pathname, href]))
  const others = (await cache.keys()).filter(({ url }) => (current.get(new URL(url).pathname) ?? url) !== url)
  await Promise.all(others.map((request) => cache.delete(request)))
}

/**
 * Fetches and keeps `urls` (same origin); what is kept of their other versions goes. Files already kept are left alone.
 * Returns the urls that could not be kept, so that a page can say so. Does nothing where there is no Cache API (plain http on a LAN address).
 */
export async function keepForOffline(urls: string[]): Promise<string[]> {
  if (!('caches' in globalThis)) return urls
  const cache = await caches.open(LESSON_ASSETS)
  const kept = await Promise.all(urls.map((url) => keep(cache, url)))
  await dropOthers(
    cache,
    urls.filter((_, i) => kept[i]),
  )
  return urls.filter((_, i) => !kept[i])
}

/** Asks the browser not to evict what is kept; true when it agrees. */
export async function askToPersist(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false
}

/** Whether the app itself is kept, so that a page opens with the network off; waits for a first visit to finish keeping it. */
export async function isShellKept(): Promise<boolean> {
  const { serviceWorker } = navigator
  if (!serviceWorker || !(await serviceWorker.getRegistration())) return false
  await serviceWorker.ready
  return true
}
