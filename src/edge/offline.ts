// Keeps a lesson's files on the device, so that it runs with the network off after one visit.

/** Name shared with the service worker's runtime cache (vite.config.ts). */
const cacheName = 'lesson-assets'

/**
 * Fetches and keeps `urls` (same origin). Files already kept are left alone; the service worker refreshes them when it serves them.
 * Returns the urls that could not be kept, so that a page can say so. Does nothing where there is no Cache API (plain http on a LAN address).
 */
export async function keepForOffline(urls: string[]): Promise<string[]> {
  if (!('caches' in globalThis)) return urls
  const cache = await caches.open(cacheName)
  const kept = await Promise.all(
    urls.map(async (url) => {
      if (await cache.match(url)) return true
      try {
        await cache.add(url)
        return true
      } catch (cause) {
        console.warn(`${url} could not be kept for offline use: ${String(cause)}`)
        return false
      }
    }),
  )
  return urls.filter((_, i) => !kept[i])
}

/** Asks the browser not to evict what is kept; true when it agrees. */
export async function askToPersist(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false
}
