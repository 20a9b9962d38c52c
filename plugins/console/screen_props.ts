/** The shapes that the console's screens receive. Types only: services and screens share them. */
export type * from './screen_props/overview_props.ts'
export type * from './screen_props/tenants_props.ts'
export type * from './screen_props/platform_props.ts'
