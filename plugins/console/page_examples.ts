import { currentTenantId, type PageExamples } from '@benchpin/kernel'
import { savePlan } from './services/plans.ts'

/** Where pages open that show an organization or a plan: neither is a record of a tenant. */
export const consoleExamples: PageExamples[] = [
  { route: 'console.tenants.show', addresses: async (plugin) => (plugin === 'console' ? [`/platform/tenants/${currentTenantId()}`] : []) },
  {
    route: 'console.plans.show',
    async addresses(plugin) {
      if (plugin !== 'console') return []
      const id = await savePlan(null, { name: `Example ${currentTenantId()}`, description: 'What small stores need.', plugins: ['console'] })
      return [`/platform/plans/${id}`]
    },
  },
]
