/** What tests of plugins are written with: `@benchpin/kernel/testing`. */
export { TestClient, testAddress, type RequestOptions, type TestResponse } from './http_client.ts'
export { platformClient } from './platform_client.ts'
export { TestTenant, testTenant, type GroupName, type TestMember, type TestMemberOptions } from './test_tenant.ts'
export { countStatements } from './statements.ts'
export { propertyRuns, propertySeed } from './property_runs.ts'
export { verifyAuditLog } from '../audit/verify.ts'
export { switchFeature, switchPlugin } from '../features/feature_service.ts'
