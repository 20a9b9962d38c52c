import { readdirSync } from 'node:fs'
import { test } from '@japa/runner'
import { readArchive } from '../../kernel/backup/archive.ts'
import type { BackupManifest } from '../../kernel/backup/manifest.ts'
import { rootPath } from '../../kernel/boot/paths.ts'
import { emptyInstallation, engine } from './installation.ts'

/** Tables whose rows an upgrade may add to, never lose: the ledger of migrations and the list of tables, and what migrations fill. */
const MAY_GROW = new Set(['plugin_migrations', 'plugin_tables', 'plugin_versions', 'permission_groups', 'platform_events'])

async function manifestOf(path: string): Promise<BackupManifest> {
  let manifest: BackupManifest | null = null
  await readArchive(path, async (name, content) => {
    const chunks: Buffer[] = []
    for await (const chunk of content as AsyncIterable<Buffer>) chunks.push(chunk)
    if (name === 'manifest.json') manifest = JSON.parse(Buffer.concat(chunks).toString()) as BackupManifest
  })
  return manifest!
}

test.group('Upgrading the filled database of', () => {
  for (const release of readdirSync(rootPath('tests/upgrade/releases'))) {
    test(`${release} loses no row, and its books and logs hold`, async ({ assert }) => {
      const path = rootPath(`tests/upgrade/releases/${release}/${engine}.tar.gz`)
      const before = await manifestOf(path)
      assert.isAbove(before.rows.sales_invoices!, 0)
      const there = await emptyInstallation()
      try {
        for (const command of [['backup:restore', path], ['migration:run']]) {
          const { code, printed } = await there.ace(...command)
          assert.equal(code, 0, printed)
        }
        const after = await there.rows()
        for (const [table, rows] of Object.entries(before.rows)) {
          if (MAY_GROW.has(table)) assert.isAtLeast(after[table] ?? 0, rows, table)
          else assert.equal(after[table], rows, table)
        }
        assert.isAbove(after.plugin_migrations!, before.rows.plugin_migrations!)
        for (const command of ['ledger:verify', 'audit:verify']) {
          const { code, printed } = await there.ace(command)
          assert.equal(code, 0, printed)
        }
      } finally {
        await there.remove()
      }
    }).timeout(180_000)
  }
})
