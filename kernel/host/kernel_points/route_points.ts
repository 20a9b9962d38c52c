import { definePoint } from '../points.ts'

/** A module that is loaded when it is first needed. */
export type LazyModule = () => Promise<{ default: new (...args: never[]) => object }>

/** Who may call a route. A member route without a permission must say so. */
export type RouteAccess =
  | { permission: string }
  | { anyMember: true }
  | { platformAdmin: true }
  | { everyone: true }

/** A route of a plugin or of the kernel. */
export interface RouteDeclaration {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  /** Permanent name, begins with the plugin's id: `sales.invoices.index`. */
  name: string
  handler: [LazyModule, string]
  access: RouteAccess
  /** A POST or PUT that changes nothing of the organization's (which store one works in): it is open while the organization is suspended. */
  whileSuspended?: true
  /** A GET that never answers with a screen, but with a file, a print or data: the contract kit opens no page there. */
  noScreen?: true
  /** It works also while somebody looks with another user's eyes: it changes the session and nothing else. */
  whileLooking?: boolean
  /**
   * For machines of others, which hold no session and so no anti-forgery token: webhooks, one-click unsubscribing. It counts
   * with `everyone` access alone; what it is told must prove itself by a key or a signature.
   */
  fromMachines?: true
}

/** Routes. */
export const routes = definePoint<RouteDeclaration[]>('kernel.routes')
