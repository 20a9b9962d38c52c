import type { TestClient, TestResponse } from '@benchpin/kernel/testing'

/** Props of a screen, as the browser gets them. */
export async function props<Props>(client: TestClient, path: string): Promise<Props> {
  const { status, body } = await client.get(path, { inertia: true })
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body).slice(0, 300)}`)
  return (body as { props: Props }).props
}

/** Messages of a refusal by the field that each stands beside; those of the whole form under ''. */
export function messages({ body }: TestResponse): Record<string, string> {
  const { errors = [] } = body as { errors?: { field?: string; message: string }[] }
  return Object.fromEntries(errors.map(({ field = '', message }) => [field, message]))
}

/** Id at the end of the address that a redirect leads to. */
export function idOf({ headers }: TestResponse): number {
  return Number(/(\d+)$/.exec(headers.get('location') ?? '')?.[1])
}

/** Entries of the sidebar that a user sees. */
export async function navigationOf(client: TestClient): Promise<string[]> {
  const { navigation } = await props<{ navigation: { entries: { label: string }[] }[] }>(client, '/')
  return navigation.flatMap(({ entries }) => entries.map(({ label }) => label))
}

/** A row of the audit log's list. */
export interface LogRow {
  id: number
  values: { actor: string; operation: string; entity: string; title: string }
}

/** The audit log as its page lists it, newest first. */
export async function logOf(client: TestClient, query = ''): Promise<LogRow[]> {
  return (await props<{ list: { rows: LogRow[] } }>(client, `/settings/audit?perPage=200&${query}`)).list.rows
}

/** Adds a tray of the fixture plugin. */
export async function addTray(client: TestClient, name: string): Promise<number> {
  const { status, body, text } = await client.post('/showcase/trays', { name })
  if (status !== 200) throw new Error(`No tray was added: ${status} ${text}`)
  return (body as { id: number }).id
}

/** Names of the trays that a user sees. */
export async function traysOf(client: TestClient): Promise<string[]> {
  const { body } = await client.get('/showcase/trays')
  return (body as { trays: { name: string }[] }).trays.map(({ name }) => name)
}

/** What the global search answers. */
export async function found(client: TestClient, text: string): Promise<{ title: string; peek?: string; id: number }[]> {
  const { body } = await client.get(`/search?q=${encodeURIComponent(text)}`)
  return (body as { hits: { title: string; peek?: string; id: number }[] }).hits
}
