import { BaseCommand } from '@adonisjs/core/ace'
import { isPluginEnabled } from '../host/contributions.ts'
import { runAsTenant } from '../tenancy/context.ts'
import { furnishPlugin } from '../tenants/furnish_plugin.ts'
import { tenantState } from '../tenants/tenant_state.ts'
import { allTenants } from '../tenants/tenants_service.ts'

/** `node ace plugin:settle <id>`: gives every organization that has a plugin what it sets up. `plugin:add` runs it. */
export default class PluginSettle extends BaseCommand {
  static override commandName = 'plugin:settle'
  static override description = 'Give every organization that has a plugin its permissions and default records'
  static override options = { startApp: true }

  declare plugin: string

  override async run(): Promise<void> {
    for (const { id } of await allTenants()) {
      await runAsTenant({ tenantId: id }, async () => {
        if (isPluginEnabled(await tenantState(), this.plugin)) await furnishPlugin(this.plugin)
      })
    }
  }
}

PluginSettle.boot()
PluginSettle.defineArgument('plugin', { type: 'string', description: 'Id of the plugin' })
