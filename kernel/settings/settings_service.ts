import { transaction } from '../database/transaction.ts'
import { contributionsOf } from '../host/contributions.ts'
import { settings as settingsPoint, type SettingDeclaration, type SettingLevel } from '../host/kernel_points.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { SettingValue } from '../tenants/models.ts'
import { bumpTenantRevision, tenantState, type TenantState } from '../tenants/tenant_state.ts'
import { decryptSecret, encryptSecret } from './encryption.ts'
import { SettingValuesError, UnknownSettingError } from './errors.ts'
import { settingFault } from './setting_fault.ts'

function declarationOf(key: string): SettingDeclaration {
  for (const { value } of pluginHost().contributions.all(settingsPoint)) {
    const found = value.find((setting) => setting.key === key)
    if (found) return found
  }
  throw new UnknownSettingError(key)
}

function stored(state: TenantState, declaration: SettingDeclaration, levelId: number): unknown {
  const text = state.settings.get(`${declaration.level}:${levelId}:${declaration.key}`)
  if (text === undefined) return undefined
  return JSON.parse(declaration.secret ? (decryptSecret(text) ?? 'null') : text) as unknown
}

/**
 * A setting's value for the ambient tenant: what is stored, else the declared default.
 *
 * @param levelId - store id or membership id for settings of those levels
 */
export async function setting<T>(key: string, levelId = 0): Promise<T> {
  const declaration = declarationOf(key)
  const value = stored(await tenantState(), declaration, levelId)
  return (value === undefined ? declaration.default : value) as T
}

/** Labels of the settings that a plugin declares: what it asks an organization for. */
export function pluginSettings(plugin: string): string[] {
  return pluginHost()
    .contributions.all(settingsPoint)
    .filter((contribution) => contribution.plugin === plugin)
    .flatMap(({ value }) => value.map(({ label }) => label))
}

/** A setting as its form shows it: secrets tell only whether they are set. */
export interface SettingForForm extends Omit<SettingDeclaration, 'validate'> {
  value: unknown
  isSet: boolean
}

/** The settings of a level with their values, in the order of the plugins. */
export async function settingsForForm(level: SettingLevel, levelId = 0): Promise<SettingForForm[]> {
  const state = await tenantState()
  const declared = (await contributionsOf(settingsPoint)).flat().filter((one) => one.level === level && !one.hidden)
  return declared.map(({ validate: _validate, ...declaration }) => {
    const value = stored(state, declaration, levelId)
    const isSet = value !== undefined && value !== null
    return { ...declaration, value: declaration.secret ? null : isSet ? value : declaration.default, isSet }
  })
}

async function store(declaration: SettingDeclaration, levelId: number, value: unknown): Promise<void> {
  const json = JSON.stringify(value ?? null)
  const text = declaration.secret ? encryptSecret(json) : json
  const row = await SettingValue.query().where('level', declaration.level).where('level_id', levelId).where('setting', declaration.key).first()
  if (row) await row.merge({ value: text }).save()
  else await SettingValue.create({ level: declaration.level, levelId, setting: declaration.key, value: text })
}

/** The declarations of what is to be changed; all faults at once, so that a form is corrected in one go. */
function checked(level: SettingLevel, values: Record<string, unknown>): [SettingDeclaration, unknown][] {
  const faults: { field: string; message: string }[] = []
  const changes: [SettingDeclaration, unknown][] = []
  for (const [key, value] of Object.entries(values)) {
    const declaration = declarationOf(key)
    if (declaration.level !== level) throw new UnknownSettingError(key)
    if (declaration.secret && (value === null || value === '')) continue
    const message = settingFault(declaration, value)
    if (message) faults.push({ field: key, message })
    else changes.push([declaration, value])
  }
  if (faults.length > 0) throw new SettingValuesError(faults)
  return changes
}

/**
 * Changes settings of one level, all or none. Takes effect at the next request in every process. A secret that is
 * null or empty is left as it is.
 *
 * @throws SettingValuesError with every value that does not fit; UnknownSettingError
 */
export async function changeSettings(level: SettingLevel, levelId: number, values: Record<string, unknown>): Promise<void> {
  await transaction(async () => {
    const state = await tenantState()
    for (const [declaration, value] of checked(level, values)) {
      const before = stored(state, declaration, levelId)
      if (JSON.stringify(before) !== JSON.stringify(value)) await store(declaration, levelId, value)
    }
    await bumpTenantRevision()
  })
}

/**
 * `changeSettings` for what a settings form sends: settings that a screen of their own changes are unknown to it.
 *
 * @throws SettingValuesError, UnknownSettingError
 */
export async function changeSettingsByForm(level: SettingLevel, levelId: number, values: Record<string, unknown>): Promise<void> {
  const kept = Object.keys(values).find((key) => declarationOf(key).hidden)
  if (kept !== undefined) throw new UnknownSettingError(kept)
  await changeSettings(level, levelId, values)
}
