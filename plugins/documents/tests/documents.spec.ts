import { test } from '@japa/runner'
import type { TestTenant } from '@benchpin/kernel/testing'
import { testTenant } from '@benchpin/kernel/testing'
import { renderDocumentHtml, renderDocumentPdf, type DocumentModel } from '@benchpin/plugins/documents'

const model: DocumentModel = {
  title: 'Invoice',
  number: 'MS-00042',
  date: '2026-11-21',
  currency: 'USD',
  locale: 'en-US',
  letterhead: { name: 'Harbor & Vine <Jewelers>', lines: ['12 Harbor Street'] },
  parties: [{ label: 'Sold to', lines: ['Ana <script>alert(1)</script> Reyes'] }],
  facts: [],
  columns: ['code', 'quantity', 'unitPrice', 'amount'],
  lines: [{ code: 'J-00812', description: 'Solitaire', quantity: '1', unitPrice: 115000, amount: 115000, adjustments: [{ label: 'Adjustment', amount: -15000 }] }],
  totals: [{ label: 'Total', amount: 100000, strong: true }],
}

async function openInvoiceOf(tenant: TestTenant): Promise<number> {
  const clerk = await tenant.client({ group: 'Sales' })
  const { body } = await clerk.post('/sales/invoices', { lines: [{ kind: 'service', description: 'Ring <b>sizing</b>', unitPrice: 8500 }] })
  const { id } = (body as { invoice: { id: number } }).invoice
  return id
}

test.group('Documents', () => {
  test('a document is one page that asks nobody for anything, with all text escaped', ({ assert }) => {
    const html = renderDocumentHtml(model, 'letter', { title: 'Invoice', controls: false })
    assert.include(html, 'Harbor &amp; Vine &lt;Jewelers&gt;')
    assert.notInclude(html, '<script>')
    assert.notMatch(html, /(src|href)="https?:/)
    assert.include(html, '$1,150.00')
    assert.match(html, /Adjustment<\/td>\s*<td class="amount">-\$150\.00/)
  })

  test('a PDF has pages of the paper that was asked for; a receipt is as long as its content', async ({ assert }) => {
    const boxes: Record<string, string> = {}
    for (const format of ['letter', 'a4', 'receipt'] as const) {
      const pdf = await renderDocumentPdf(renderDocumentHtml(model, format, { title: 'Invoice', controls: false }), format)
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
      boxes[format] = /\/MediaBox\s*\[([^\]]+)\]/.exec(pdf.toString('latin1'))![1]!.trim()
    }
    assert.equal(boxes.letter, '0 0 612 792')
    assert.match(boxes.a4!, /^0 0 59[45](\.\d+)? 84[12](\.\d+)?$/)
    assert.match(boxes.receipt!, /^0 0 22[67]/)
  }).timeout(60_000)

  test('an invoice prints as a page and as a file, to those who may see it', async ({ assert }) => {
    const tenant = await testTenant()
    const id = await openInvoiceOf(tenant)
    const clerk = await tenant.client({ group: 'Sales' })
    const page = await clerk.get(`/documents/sales.invoice/${id}?format=receipt`)
    assert.equal(page.status, 200)
    assert.include(page.text, 'Ring &lt;b&gt;sizing&lt;/b&gt;')
    assert.include(page.text, '<body class="receipt">')
    const file = await clerk.get(`/documents/sales.invoice/${id}/pdf`)
    assert.equal(file.status, 200)
    assert.equal(file.headers.get('content-type'), 'application/pdf')
    const stranger = await tenant.client({ group: 'Owner', deny: ['sales.invoices.view'] })
    assert.equal((await stranger.get(`/documents/sales.invoice/${id}`)).status, 403)
    assert.equal((await clerk.get(`/documents/sales.invoice/abc`)).status, 404)
    assert.equal((await clerk.get(`/documents/sales.nothing/${id}`)).status, 404)
    const neighbour = await (await testTenant()).client()
    assert.equal((await neighbour.get(`/documents/sales.invoice/${id}`)).status, 404)
  }).timeout(60_000)
})
