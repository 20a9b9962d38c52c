/**
 * What other plugins may use of the workspace: alerts in the bell at the top. A plugin declares its kinds to `alertKinds`
 * and raises one with `raiseAlert`. All else of the shell (navigation, widgets, peeks, search) are points of the kernel.
 */
export { alertKinds, type AlertKind } from './alerts/points.ts'
export { raiseAlert, type NewAlert } from './alerts/raise_alert.ts'
export { UnknownAlertError } from './errors.ts'
