/**
 * The topic of enablement, features, settings, stores and rights: every member may listen, and hears that something
 * changed, not what.
 */
export const STANDING_TOPIC = 'features'
