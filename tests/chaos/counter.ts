import { currentTenantId, database } from '@benchpin/kernel'
import { verifyAuditLog, type TestClient, type TestResponse } from '@benchpin/kernel/testing'
import { verifyLedger } from '@benchpin/plugins/ledger'
import { createInvoice } from '../../plugins/sales/services/create_invoice.ts'
import type { Shop } from '../../plugins/sales/tests/support.ts'

/** An open invoice, as a clerk has it on the screen. */
export interface OpenSale {
  id: number
  version: number
  total: number
}

/** An invoice as the database holds it. */
export interface StoredInvoice extends OpenSale {
  number: string | null
  status: string
}

/** All invoices of the shop. */
export function storedInvoices(shop: Shop): Promise<StoredInvoice[]> {
  return shop.tenant.inside(async () => {
    const rows = (await database().from('sales_invoices').where('tenant_id', currentTenantId()).orderBy('id').select('id', 'version', 'total', 'number', 'status')) as StoredInvoice[]
    return rows.map((row) => ({ ...row, id: Number(row.id), version: Number(row.version), total: Number(row.total) }))
  })
}

/** Rows of a tenant table in the shop. */
export function countOf(shop: Shop, table: string, where: Record<string, string | number> = {}): Promise<number> {
  return shop.tenant.inside(async () => {
    const [row] = (await database().from(table).where('tenant_id', currentTenantId()).where(where).count('* as rows_there')) as { rows_there: number }[]
    return Number(row!.rows_there)
  })
}

/** Signed-in clerks who have had a page, and with it the token that lets them send several requests at once. */
export async function clerksOf(shop: Shop, count: number): Promise<TestClient[]> {
  const clerks: TestClient[] = []
  for (let index = 0; index < count; index++) {
    const { client } = await shop.clerk()
    await client.get('/health')
    clerks.push(client)
  }
  return clerks
}

/** Open invoices of one piece each. */
export async function openSales(shop: Shop, stockIds: readonly string[]): Promise<OpenSale[]> {
  const ids: number[] = []
  for (const code of stockIds) ids.push(await shop.tenant.inside(() => createInvoice({ contactId: shop.contactId, lines: [{ code }] })))
  const stored = new Map((await storedInvoices(shop)).map((invoice) => [invoice.id, invoice]))
  return ids.map((id) => stored.get(id)!)
}

/** Finalizes and pays in full, on any server: the session is in the database. */
export function checkOut(clerk: TestClient, { id, version, total }: OpenSale, { server = '', idempotencyKey }: { server?: string; idempotencyKey?: string } = {}): Promise<TestResponse> {
  const body = { version, due: total, tenders: [{ tender: 'cash', amount: total, received: total }] }
  return clerk.post(`${server}/sales/invoices/${id}/checkout`, body, idempotencyKey ? { idempotencyKey } : {})
}

/** Everything that is wrong with the books, the audit chain, or the invoices of the shop: none after any calamity. */
export async function faultsOf(shop: Shop): Promise<string[]> {
  const [books, audit] = await shop.tenant.inside(async () => [await verifyLedger(), await verifyAuditLog()] as const)
  return [...books.faults, ...(audit.fault ? [`audit: ${audit.fault}`] : []), ...(await invoiceFaults(shop))]
}

/** Numbers run from 1 without a gap; a finalized invoice has all its postings and its payment, an open one none. */
async function invoiceFaults(shop: Shop): Promise<string[]> {
  const invoices = await storedInvoices(shop)
  const faults: string[] = []
  const figures = invoices.flatMap(({ number }) => (number === null ? [] : [Number(/\d+$/.exec(number)![0])])).sort((a, b) => a - b)
  figures.forEach((figure, index) => figure !== index + 1 && faults.push(`number ${index + 1} of ${figures.length} is ${figure}`))
  for (const { id, status, number } of invoices) {
    const isDone = status === 'finalized'
    if (isDone !== (number !== null)) faults.push(`invoice ${id} is ${status} with number ${number}`)
    const traces = {
      'stock moves': await countOf(shop, 'inventory_moves', { source_type: 'sales.invoice', source_id: id }),
      'open items': await countOf(shop, 'receivables_open_items', { source_type: 'sales.invoice', source_id: id }),
      'tax entries': await countOf(shop, 'tax_entries', { source_type: 'sales.invoice', source_id: id }),
    }
    for (const [what, rows] of Object.entries(traces)) if (rows !== (isDone ? 1 : 0)) faults.push(`invoice ${id} is ${status} with ${rows} ${what}`)
  }
  const done = invoices.filter(({ status }) => status === 'finalized').length
  const [payments, unpaid] = [await countOf(shop, 'receivables_payments'), await countOf(shop, 'receivables_open_items', { is_open: 1 })]
  if (payments !== done || unpaid !== 0) faults.push(`${done} invoices, ${payments} payments, ${unpaid} unpaid`)
  return faults
}
