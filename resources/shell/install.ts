/**
 * Registers the service worker, which makes Benchpin installable and answers with words where nothing can be reached.
 * Not in development: there the bundler serves files that change under their names. Without https browsers have none.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  window.addEventListener('load', () => {
    // Blocked by a policy or a private window: everything but the installation works without it.
    navigator.serviceWorker.register('/service-worker.js', { scope: '/', updateViaCache: 'none' }).catch(() => undefined)
  })
}
