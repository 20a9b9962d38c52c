import type { BaseCommand } from '@adonisjs/core/ace'
import { definePoint } from '../points.ts'

/** A command's module, loaded when the console needs it. */
export type LazyCommand = () => Promise<{ default: typeof BaseCommand }>

/** Ace commands, loaded in the console only. */
export const commands = definePoint<LazyCommand>('kernel.commands')

/**
 * A part of `GET /health`, which anybody may ask: figures and advice, no names. Cheap, because load balancers ask every few
 * seconds; outside of tenants. Where it is not `ok`, the application is `degraded`, and goes on answering 200.
 */
export interface HealthCheck {
  /** The plugin's id, or begins with it. */
  id: string
  check(): Promise<{ ok: boolean; detail: string }>
}

/** Health checks. */
export const healthChecks = definePoint<HealthCheck>('kernel.health_checks')

/** Work that goes on in a process beside requests: runners of jobs and events, lines to other processes. */
export interface BackgroundService {
  id: string
  /**
   * Called once in each process that serves, after it is up.
   *
   * @param polls - false under test: then it may only act on what this process tells it, never on a clock
   */
  start(options: { polls: boolean }): Promise<void>
  /** Called when the process ends: finish within a few seconds, or let go. Database and mail are still there. */
  stop(): Promise<void>
}

/** Background services. */
export const backgroundServices = definePoint<BackgroundService>('kernel.background_services')
