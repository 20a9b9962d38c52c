import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'
import { registerRoutes } from '../http/register_routes.ts'

server.errorHandler(() => import('../http/exception_handler.ts'))

server.use([
  () => import('../http/compression_middleware.ts'),
  () => import('../http/assets_middleware.ts'),
  () => import('@adonisjs/static/static_middleware'),
  () => import('@adonisjs/vite/vite_middleware'),
])

router.use([
  () => import('../http/headers_middleware.ts'),
  () => import('@adonisjs/core/bodyparser_middleware'),
  () => import('../identity/exact_passwords_middleware.ts'),
  () => import('@adonisjs/session/session_middleware'),
  () => import('../identity/session_age_middleware.ts'),
  () => import('@adonisjs/shield/shield_middleware'),
  () => import('@adonisjs/auth/initialize_auth_middleware'),
  () => import('../http/inertia_middleware.ts'),
])

registerRoutes(router)
