import { dashboardWidgets, models, quickPeeks, searchSources } from '../../host/kernel_points.ts'
import { search } from '../../search/search.ts'
import type { TestClient } from '../../testing/http_client.ts'
import type { Finding } from '../contract_check.ts'
import { fault } from '../findings.ts'
import { digestOf } from '../run/digest.ts'
import type { Fingerprints } from '../run/fingerprints.ts'
import { greedyBody } from '../run/greedy_body.ts'
import { hostileForms, refusedByWall } from '../run/hostile_forms.ts'
import type { KernelCheck } from '../run/kernel_check.ts'
import { foreignAddresses, isForMembers, nameOf, ownRoutes, parametersOf, type OwnRoute } from '../run/own_routes.ts'
import type { RunningSubject } from '../run/running_subject.ts'

const KEEP_APART = 'Read and keep everything by the ambient tenant: models and database() in its context, and no variable of a module that outlives a request.'

/** Screens answer with their props: no front end needs to be built. */
const AS_SCREEN = { inertia: true } as const

function leak(where: string, shown: readonly string[]): Finding {
  return fault(where, `It shows what belongs to another tenant: ${shown.slice(0, 3).join(', ')}.`, KEEP_APART)
}

/** Warms whatever a plugin might keep in mind, as the one tenant; then asks from next door. */
async function readings(subject: RunningSubject, own: OwnRoute[]): Promise<Finding[]> {
  const fingerprints = await subject.fingerprints()
  const found: Finding[] = []
  const [theirs, mine] = [await subject.neighbour.client(), await subject.client()]
  for (const route of own.filter(({ method, path }) => method === 'GET' && !path.includes(':'))) {
    const { text: next } = await theirs.get(route.path, AS_SCREEN)
    const { text, status } = await mine.get(route.path, AS_SCREEN)
    const shown = [...fingerprints.own.in(next), ...fingerprints.foreign.in(text)]
    if (shown.length > 0) found.push(leak(nameOf(route), shown))
    else if (status >= 500) found.push(fault(nameOf(route), `It answered ${status}.`, 'Start the application with PRINT_ERRORS=1 and open it; a refusal by the wall names the query.'))
  }
  return found
}

async function attack(subject: RunningSubject, route: OwnRoute, client: TestClient, body: unknown, fingerprints: Fingerprints): Promise<Finding | null> {
  for (const address of foreignAddresses(route, subject.records, subject.neighbourRecords)) {
    const { status, text } = await client.send(route.method, address, route.method === 'GET' ? undefined : body, route.method === 'GET' ? AS_SCREEN : {})
    const where = `${nameOf(route)} at ${address}`
    if (status >= 500) return fault(where, `It answered ${status} when it was asked for another tenant's record.`, 'Throw RecordNotFoundError where there is no such record in the ambient tenant; findRecord() does.')
    if (parametersOf(route.path).length === 0) continue
    if (status < 300) return fault(where, `It answered ${status} when it was asked for another tenant's record.`, 'Look the record up with findRecord(), which knows the ambient tenant only.')
    const shown = route.method === 'GET' ? fingerprints.in(text).filter((one) => !one.startsWith('id ')) : []
    if (shown.length > 0) return leak(where, shown)
  }
  return null
}

async function routesHold(subject: RunningSubject, own: OwnRoute[], fingerprints: Fingerprints): Promise<Finding[]> {
  const client = await subject.client()
  const before = await digestOf(subject.neighbour.id)
  const body = greedyBody(subject.neighbourRecords, subject.neighbour.storeId)
  const found: Finding[] = []
  // Those that name a record go first: what the others make must not be taken for the neighbour's.
  const ordered = [...own].sort((a, b) => Number(b.path.includes(':')) - Number(a.path.includes(':')))
  for (const route of ordered) {
    const one = await attack(subject, route, client, body, fingerprints)
    if (one) found.push(one)
  }
  if ((await digestOf(subject.neighbour.id)) !== before) found.push(fault('routes', 'Another tenant’s rows were changed.', KEEP_APART))
  return found
}

async function sourcesHold(subject: RunningSubject, fingerprints: Fingerprints): Promise<Finding[]> {
  const found: Finding[] = []
  const ids = [...new Set(subject.neighbourRecords.values())]
  for (const { value: source } of subject.contributed(searchSources)) {
    await subject.neighbour.inside(() => source.resolve(ids))
    const hits = await subject.tenant.inside(() => source.resolve(ids))
    if (hits.length > 0) found.push(fault(`search source ${source.id}`, 'It resolves ids of another tenant’s records.', KEEP_APART))
  }
  const words = fingerprints.texts.slice(0, 20)
  for (const word of words) {
    const hits = (await subject.tenant.inside(() => search(word))).filter(({ source }) => source.startsWith(`${subject.manifest.id}.`))
    const shown = fingerprints.in(JSON.stringify(hits))
    if (shown.length > 0) found.push(leak('search', shown))
  }
  for (const { value: peek } of subject.contributed(quickPeeks)) {
    for (const id of ids) {
      const opened = await subject.tenant.inside(() => peek.load(id)).then(() => true, (error: { status?: number; message: string }) => (error.status && error.status < 500 ? false : error.message))
      if (opened === true) found.push(fault(`quick peek ${peek.type}`, 'It opens another tenant’s record.', KEEP_APART))
      if (typeof opened === 'string') found.push(fault(`quick peek ${peek.type}`, `It fails for a record that is not there: ${opened}`, 'Throw RecordNotFoundError; findRecord() does.'))
      if (opened !== false) break
    }
  }
  return found
}

async function widgetsHold(subject: RunningSubject, fingerprints: Fingerprints): Promise<Finding[]> {
  const found: Finding[] = []
  for (const { value: widget } of subject.contributed(dashboardWidgets)) {
    const empty = await subject.emptyTenant()
    try {
      await subject.neighbour.inside(async () => void (await widget.load()))
      for (const tenant of [subject.tenant, empty]) {
        const shown = fingerprints.in(JSON.stringify(await tenant.inside<unknown>(() => widget.load())))
        if (shown.length > 0) found.push(leak(`dashboard widget ${widget.id}`, shown))
      }
    } catch (error) {
      found.push(fault(`dashboard widget ${widget.id}`, `It fails: ${error instanceof Error ? error.message : String(error)}`, 'Let it load in a tenant that has nothing yet, too.'))
    }
  }
  return found
}

async function modelsHold(subject: RunningSubject): Promise<Finding[]> {
  const found: Finding[] = []
  await subject.tenant.inside(async () => {
    for (const { model } of subject.contributed(models).flatMap(({ value }) => value)) {
      const id = subject.neighbourRecords.get(model.table)
      if (id === undefined) continue
      if (await model.find(id)) found.push(fault(model.table, 'Its model finds another tenant’s record.', 'Declare the model with tenantModel() and leave its adapter alone.'))
      for (const [form, attempt] of hostileForms(model, id, subject.tenant.id, subject.neighbour.id)) {
        if (!(await refusedByWall(attempt))) found.push(fault(model.table, `A query of another tenant’s rows (${form}) is not refused.`, 'Create the table with schema.createTenantTable(), so that the wall knows whose it is.'))
      }
    }
  })
  return found
}

/** Two tenants with data in every model: nothing of one is seen or touched from the other. */
export const isolation: KernelCheck = {
  id: 'kernel.isolation',
  title: 'Nothing crosses between two tenants',
  async check(subject) {
    const { foreign: fingerprints } = await subject.fingerprints()
    const own = ownRoutes(subject).filter(isForMembers)
    return [
      ...(await readings(subject, own)),
      ...(await modelsHold(subject)),
      ...(await sourcesHold(subject, fingerprints)),
      ...(await widgetsHold(subject, fingerprints)),
      ...(await routesHold(subject, own, fingerprints)),
    ]
  },
}
