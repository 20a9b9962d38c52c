import type { HttpContext } from '@adonisjs/core/http'
import { environment } from '../boot/environment.ts'

/** What a browser reads before it offers to install Benchpin as an app. */
export default class InstallController {
  /** The web manifest: the installation's own name, icons of its own host. */
  manifest({ response }: HttpContext) {
    const name = environment().appName
    response.header('content-type', 'application/manifest+json; charset=utf-8').header('cache-control', 'public, max-age=3600')
    return response.send(
      JSON.stringify({
        id: '/',
        name,
        short_name: name.length <= 12 ? name : 'Benchpin',
        description: 'Sales, stock, customers and books of your jewelry store.',
        lang: 'en-US',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#fafaf9',
        theme_color: '#1b5661',
        categories: ['business'],
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
        shortcuts: [{ name: 'Counter', url: '/sales/counter', icons: [{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' }] }],
      })
    )
  }
}
