import { dashboardWidgets, navigation, quickJumps, quickPeeks, routes, searchSources, settings, slots } from '../../host/kernel_points.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import { permissionCatalog } from '../../permissions/catalog.ts'
import type { ContractSubject, Finding } from '../contract_check.ts'
import { fault } from '../findings.ts'
import type { KernelCheck } from '../run/kernel_check.ts'
import { ownRoutes } from '../run/own_routes.ts'

interface Named {
  /** What it is, in words. */
  kind: string
  id: string
}

function named(subject: ContractSubject): Named[] {
  return [
    ...ownRoutes(subject).map(({ name }) => ({ kind: 'route', id: name })),
    ...subject.contributed(settings).flatMap(({ value }) => value.map(({ key }) => ({ kind: 'setting', id: key }))),
    ...subject.contributed(searchSources).map(({ value }) => ({ kind: 'search source', id: value.id })),
    ...subject.contributed(quickPeeks).map(({ value }) => ({ kind: 'quick peek', id: value.type })),
    ...subject.contributed(dashboardWidgets).map(({ value }) => ({ kind: 'dashboard widget', id: value.id })),
  ]
}

/** Everything that asks for a permission, with how the report calls it. */
function asking(subject: ContractSubject): { where: string; permission: string }[] {
  return [
    ...ownRoutes(subject).flatMap(({ name, access }) => ('permission' in access ? [{ where: `route ${name}`, permission: access.permission }] : [])),
    ...subject.contributed(navigation).flatMap(({ value }) => value.map(({ label, permission }) => ({ where: `navigation "${label}"`, permission }))),
    ...subject.contributed(searchSources).map(({ value }) => ({ where: `search source ${value.id}`, permission: value.permission })),
    ...subject.contributed(quickPeeks).map(({ value }) => ({ where: `quick peek ${value.type}`, permission: value.permission })),
    ...subject.contributed(dashboardWidgets).map(({ value }) => ({ where: `dashboard widget ${value.id}`, permission: value.permission })),
    ...subject.contributed(quickJumps).flatMap(({ value }) => value.map(({ label, permission }) => ({ where: `quick jump "${label}"`, permission }))),
    ...subject.contributed(slots).map(({ value }) => ({ where: `slot ${value.component}`, permission: value.permission })),
  ]
}

function addressesTwice(subject: ContractSubject): Finding[] {
  const others = new Map<string, string>()
  for (const { plugin, value } of pluginHost().contributions.all(routes)) {
    if (plugin !== subject.manifest.id) for (const { method, path, name } of value) others.set(`${method} ${path}`, name)
  }
  return ownRoutes(subject).flatMap(({ method, path, name }) => {
    const other = others.get(`${method} ${path}`)
    return other ? [fault(`route ${name}`, `${method} ${path} is the address of ${other} already.`, `Begin its path with /${subject.manifest.id}.`)] : []
  })
}

/** Whatever is contributed bears the plugin's name, and asks for permissions that somebody can hold. */
export const names: KernelCheck = {
  id: 'kernel.names',
  title: 'What it contributes bears its name, and asks for permissions that exist',
  async check(subject) {
    const { id, requires = {} } = subject.manifest
    const found: Finding[] = []
    const seen = new Set<string>()
    for (const one of named(subject)) {
      if (!one.id.startsWith(`${id}.`)) found.push(fault(`${one.kind} ${one.id}`, `It does not begin with "${id}.".`, `Name it \`${id}.${one.id.split('.').at(-1)}\`, so that no other plugin has the same.`))
      if (seen.has(`${one.kind} ${one.id}`)) found.push(fault(`${one.kind} ${one.id}`, 'It is contributed twice.', 'Give each one a name of its own.'))
      seen.add(`${one.kind} ${one.id}`)
    }
    const known = new Map(permissionCatalog().map((entry) => [entry.id, entry.plugin]))
    for (const { where, permission } of asking(subject)) {
      const owner = known.get(permission)
      if (!owner) found.push(fault(where, `It asks for the permission "${permission}", which nobody declares, so that nobody can hold it.`, 'Add it to `permissions` in plugin.ts, with a label and the groups that hold it.'))
      else if (owner !== id && owner !== 'kernel' && !(owner in requires)) found.push(fault(where, `It asks for "${permission}" of the plugin ${owner}, which is not required.`, `Add ${owner} to \`requires\`, or declare a permission of your own.`))
    }
    const declared = new Set((subject.manifest.features ?? []).map((feature) => feature.id))
    for (const { point, contribution } of pluginHost().contributions.entries()) {
      if (contribution.plugin !== id || !contribution.feature || declared.has(contribution.feature)) continue
      found.push(fault(point, `It stands under the feature "${contribution.feature}", which the manifest does not declare: nobody can turn it on.`, 'Add the feature to `features` in plugin.ts.'))
    }
    return [...found, ...addressesTwice(subject)]
  },
}
