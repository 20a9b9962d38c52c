import { BenchpinError } from '../errors/kernel_error.ts'

/** A plugin could not be loaded; the message names it and what to do. */
export class PluginError extends BenchpinError {
  static override code = 'E_PLUGIN'
  static override status = 500
}

/** The plugin is not enabled for the tenant, or its feature is off: its surfaces do not exist. */
export class SurfaceGoneError extends BenchpinError {
  static override code = 'E_NOT_FOUND'
  static override status = 404
  constructor() {
    super('This page does not exist. Check the address, or go back to the dashboard.')
  }
}

/** Enabling or disabling a plugin would break others. */
export class EnablementError extends BenchpinError {
  static override code = 'E_ENABLEMENT'
  static override status = 409
}
