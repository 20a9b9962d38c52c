import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import semver from 'semver'
import { PACKAGE_KEYWORD } from '../../host/plugin_folders.ts'
import { KERNEL_VERSION } from '../../host/kernel_version.ts'
import type { PluginManifest } from '../../host/manifest.ts'
import type { Finding } from '../contract_check.ts'
import { fault } from '../findings.ts'
import type { StaticCheck, StaticSubject } from './static_check.ts'

const LAYERS = ['foundation', 'books', 'goods', 'selling', 'bench', 'outside']
const GROUPS = ['manager', 'sales', 'bench', 'bookkeeper']

function basics(manifest: PluginManifest, where: string): Finding[] {
  const found: Finding[] = []
  if (!/^[a-z][a-z0-9_]*$/.test(manifest.id ?? '')) found.push(fault(where, `The id "${manifest.id}" is not made of lower-case words and underscores.`, 'Name it like `closing_time`: it is the prefix of its tables, routes and permissions.'))
  for (const key of ['title', 'description'] as const) {
    if (!manifest[key]?.trim()) found.push(fault(where, `There is no ${key}.`, 'Say in plain words what it does: the catalog shows it to people.'))
  }
  if (!semver.valid(manifest.version)) found.push(fault(where, `The version "${manifest.version}" is not a semantic version.`, 'Write it as `1.0.0`.'))
  if (!semver.validRange(manifest.kernel)) found.push(fault(where, `The kernel range "${manifest.kernel}" is no range of versions.`, `Write \`kernel: '^${KERNEL_VERSION}'\`.`))
  else if (!semver.satisfies(KERNEL_VERSION, manifest.kernel)) found.push(fault(where, `It wants kernel ${manifest.kernel}, and this is ${KERNEL_VERSION}.`, 'Check it with a kernel that it is for, or widen the range.'))
  if (!LAYERS.includes(manifest.layer)) found.push(fault(where, `There is no layer "${manifest.layer}".`, `Take one of ${LAYERS.join(', ')}.`))
  for (const [id, range] of Object.entries(manifest.requires ?? {})) {
    if (!semver.validRange(range)) found.push(fault(where, `The range "${range}" of the required plugin ${id} is no range of versions.`, "Write it as `'^1.0.0'`."))
  }
  return found
}

function permissions({ id, permissions: declared = [] }: PluginManifest, where: string): Finding[] {
  const found: Finding[] = []
  for (const permission of declared) {
    if (!permission.id?.startsWith(`${id}.`)) found.push(fault(where, `The permission "${permission.id}" does not begin with "${id}.".`, `Name it \`${id}.${permission.id?.split('.').at(-1)}\`: another plugin may declare the same word.`))
    if (!permission.label?.trim()) found.push(fault(where, `The permission "${permission.id}" has no label.`, 'Say in plain words what it lets people do, as `Void invoices`: the groups editor shows it.'))
    const unknown = (permission.groups ?? []).filter((group) => !GROUPS.includes(group))
    if (unknown.length > 0) found.push(fault(where, `The permission "${permission.id}" is for groups that no organization starts with: ${unknown.join(', ')}.`, `Take of ${GROUPS.join(', ')}; an Owner holds every permission.`))
  }
  return found
}

function features({ id, features: declared = [] }: PluginManifest, where: string): Finding[] {
  const found: Finding[] = []
  for (const feature of declared) {
    if (!feature.id?.startsWith(`${id}.`)) found.push(fault(where, `The feature "${feature.id}" does not begin with "${id}.".`, `Name it \`${id}.${feature.id?.split('.').at(-1)}\`.`))
    if (!feature.title?.trim() || (feature.description ?? '').trim().length < 20) found.push(fault(where, `The feature "${feature.id}" does not say what it does for the store.`, 'Give it a title and a description of a sentence or two: Settings > Features shows them.'))
  }
  return found
}

function repeated({ permissions: rights = [], features: switches = [] }: PluginManifest, where: string): Finding[] {
  const ids = [...rights, ...switches].map(({ id }) => id)
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => fault(where, `"${id}" is declared twice.`, 'Give each permission and feature an id of its own.'))
}

/** What a tarball's package.json must say so that an installation finds the plugin. */
function packaging({ folder, manifest, extension }: StaticSubject): Finding[] {
  const file = join(folder, 'package.json')
  if (extension === 'ts' || !existsSync(file)) return []
  const { keywords = [], type, version } = JSON.parse(readFileSync(file, 'utf8')) as { keywords?: string[]; type?: string; version?: string }
  const found: Finding[] = []
  if (!keywords.includes(PACKAGE_KEYWORD)) found.push(fault('package.json', `The keyword "${PACKAGE_KEYWORD}" is missing, so no installation finds it.`, `Add it to \`keywords\`; \`node ace.js plugin:pack\` does.`))
  if (type !== 'module') found.push(fault('package.json', 'Its code would be read as CommonJS.', 'Add `"type": "module"`.'))
  if (manifest && version !== manifest.version) found.push(fault('package.json', `The package is ${version}, and its manifest says ${manifest.version}.`, 'Let both say the same; `node ace.js plugin:pack` does.'))
  return found
}

/** The manifest, read as a file. */
export const manifestCheck: StaticCheck = {
  id: 'kernel.manifest',
  title: 'The manifest is static and complete',
  check(subject) {
    const { manifest, unreadable, extension } = subject
    if (!manifest) return unreadable ? [unreadable] : []
    const where = `plugin.${extension}`
    return [...basics(manifest, where), ...permissions(manifest, where), ...features(manifest, where), ...repeated(manifest, where), ...packaging(subject)]
  },
}
