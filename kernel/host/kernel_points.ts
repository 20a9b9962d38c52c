/** The contribution points that the kernel itself publishes. */
export * from './kernel_points/route_points.ts'
export * from './kernel_points/record_points.ts'
export * from './kernel_points/screen_points.ts'
export * from './kernel_points/process_points.ts'
export * from './kernel_points/tenant_points.ts'
export * from './kernel_points/contract_points.ts'
