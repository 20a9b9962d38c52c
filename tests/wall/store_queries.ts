import type { Knex } from 'knex'
import { TENANT } from './wall_rules.ts'

/** What a store does all day, written with the query builder as models and services write it. `t` is the tenant's id. */
export type StoreQuery = (knex: Knex) => Knex.QueryBuilder | Knex.Raw

const t = TENANT
const line = (id: number) => ({ tenant_id: t, id, name: `Item ${id}` })

const reads: StoreQuery[] = [
  (knex) => knex('customers').where('tenant_id', t),
  (knex) => knex('customers').where('customers.tenant_id', t).where('id', 5).first(),
  (knex) => knex('customers').where({ tenant_id: t, email: 'a@example.com' }).select('id', 'name as label'),
  (knex) => knex('customers as c').where('c.tenant_id', t).whereIn('c.id', [1, 2, 3]).orderBy('c.name', 'desc').limit(25).offset(50),
  (knex) => knex('customers').where((query) => query.where('name', 'like', 'A%').orWhere('email', 'like', 'A%')).where('tenant_id', t),
  (knex) => knex('customers').where('tenant_id', t).where((query) => query.where('id', 1).orWhereNull('email').orWhereNotNull('name')),
  (knex) => knex('customers').where('tenant_id', t).whereNot('id', 3).whereNotIn('id', [4, 5]).whereBetween('id', [1, 9]).whereNotBetween('id', [20, 30]),
  (knex) => knex('customers').where('tenant_id', t).whereRaw('lower(name) = ?', ['ann']).orderByRaw('length(name) desc'),
  (knex) => knex('customers').where('tenant_id', t).count('* as total').first(),
  (knex) => knex('customers').where('tenant_id', t).countDistinct('email as emails'),
  (knex) => knex('invoices').where('tenant_id', t).sum('total as total').groupBy('customer_id').having('customer_id', '>', 0).select('customer_id'),
  (knex) => knex('invoices').where('tenant_id', t).groupBy('customer_id').havingRaw('sum(total) > ?', [100]).select('customer_id').max('total as most').min('id as least').avg('total as mean'),
  (knex) => knex('invoices').where('tenant_id', t).distinct('customer_id'),
  (knex) => knex('invoices').where('tenant_id', t).forUpdate(),
  (knex) => knex('invoices').where('tenant_id', t).forShare(),
  (knex) => knex('invoices').where('tenant_id', t).select(knex.raw('coalesce(total, ?) as total', [0]), knex.raw('case when total > ? then 1 else 0 end as large', [9])),
  (knex) => knex('invoices').where('tenant_id', t).select(knex.raw('sum(total) over (partition by customer_id order by id) as running')),
  (knex) => knex('invoices').comment('list of invoices').where('tenant_id', t),
]

const joins: StoreQuery[] = [
  (knex) =>
    knex('invoices as i').join('customers as c', (on) => on.on('c.tenant_id', 'i.tenant_id').on('c.id', 'i.customer_id')).where('i.tenant_id', t).select('i.*', 'c.name'),
  (knex) => knex('invoices as i').leftJoin('customers as c', (on) => on.on('c.tenant_id', 'i.tenant_id').andOn('c.id', 'i.customer_id')).where('i.tenant_id', t),
  (knex) => knex('invoices as i').leftJoin('customers as c', (on) => on.on('c.id', 'i.customer_id').andOnVal('c.tenant_id', t)).where('i.tenant_id', t),
  (knex) =>
    knex('invoice_lines as l')
      .join('invoices as i', (on) => on.on('i.tenant_id', 'l.tenant_id').on('i.id', 'l.invoice_id'))
      .leftJoin('items as m', (on) => on.on('m.tenant_id', 'i.tenant_id').on('m.id', 'l.item_id'))
      .where('l.tenant_id', t),
  (knex) => knex('items as a').join('items as b', (on) => on.on('a.tenant_id', 'b.tenant_id').on('a.id', '<', 'b.id')).where('b.tenant_id', t),
  (knex) => knex('invoices').crossJoin(knex.raw('`customers`')).where('customers.tenant_id', t).where('invoices.tenant_id', t),
]

const nested: StoreQuery[] = [
  (knex) => knex('customers').where('tenant_id', t).whereIn('id', knex('invoices').where('tenant_id', t).select('customer_id')),
  (knex) =>
    knex('customers').where('tenant_id', t).whereExists((query) => query.from('invoices').whereRaw('invoices.tenant_id = customers.tenant_id and invoices.customer_id = customers.id')),
  (knex) => knex('customers').where('tenant_id', t).whereNotExists(knex('invoices').where('tenant_id', t).where('customer_id', knex.ref('customers.id'))),
  (knex) =>
    knex('customers').where('customers.tenant_id', t).select('*').select(
      knex('invoices').count('*').where('invoices.tenant_id', knex.ref('customers.tenant_id')).where('customer_id', knex.ref('customers.id')).as('invoices_count')
    ),
  (knex) => knex.from(knex('invoices').where('tenant_id', t).sum('total as total').groupBy('customer_id').as('sums')).max('total as most'),
  (knex) => knex.with('open', knex('invoices').where('tenant_id', t).where('paid', 0)).from('open').select('*'),
  (knex) =>
    knex.withRecursive('tree', (query) =>
      query.from('items').where('tenant_id', t).where('id', 1).select('id').unionAll((rest) =>
        rest.from('items').join('tree', 'tree.id', 'items.parent_id').where('items.tenant_id', t).select('items.id'))
    ).from('tree').select('id'),
  (knex) => knex('customers').where('tenant_id', t).select('id').union([knex('items').where('tenant_id', t).select('id')]),
  (knex) => knex('customers').where('tenant_id', t).select('id').unionAll([knex('items').where('tenant_id', t).select('id')]).orderBy('id').limit(5),
]

const writes: StoreQuery[] = [
  (knex) => knex('customers').insert({ tenant_id: t, name: 'Ann', email: null }),
  (knex) => knex('items').insert([line(1), line(2), line(3)]),
  (knex) => knex('items').insert(Array.from({ length: 100 }, (_, index) => line(index))),
  (knex) => knex('items').insert([{ tenant_id: t, name: 'A' }, { tenant_id: t, id: 3 }]),
  (knex) => knex('customers').insert({ tenant_id: t, email: 'a', name: 'Ann' }).onConflict(['tenant_id', 'email']).merge(['name']),
  (knex) => knex('customers').insert([{ tenant_id: t, email: 'a' }, { tenant_id: t, email: 'b' }]).onConflict(['tenant_id', 'email']).merge({ name: 'Both' }),
  (knex) => knex('customers').insert({ tenant_id: t, email: 'a' }).onConflict(['tenant_id', 'email']).ignore(),
  (knex) => knex('search_terms').insert(knex('customers').where('tenant_id', t).select('tenant_id', 'name')).into(knex.raw('`search_terms` (`tenant_id`, `term`)')),
  (knex) => knex('journal_lines').insert({ tenant_id: t, id: 1, amount: 5 }),
  (knex) => knex('customers').where('tenant_id', t).where('id', 1).update({ name: 'Bob', email: 'b' }),
  (knex) => knex('customers').where({ tenant_id: t, id: 1, version: 3 }).update({ name: 'Bob' }).increment('version', 1),
  (knex) => knex('items').where('tenant_id', t).where('id', 1).decrement('stock', 2),
  (knex) => knex('items').where('tenant_id', t).update('stock', knex('invoice_lines').where('tenant_id', t).count('*')),
  (knex) => knex('customers').where('tenant_id', t).where('id', 1).delete(),
  (knex) => knex('customers').where('tenant_id', t).whereIn('id', knex('invoices').select('customer_id').where('tenant_id', t)).delete(),
]

const withoutTables: StoreQuery[] = [
  (knex) => knex.raw('select 1 as result'),
  (knex) => knex.raw('select ? as answer', [42]),
  (knex) => knex.raw('select current_timestamp'),
  (knex) => knex.raw('SELECT 1;'),
]

const common = [...reads, ...joins, ...nested, ...writes, ...withoutTables]

/** The queries of each engine, with what only one of them can say. */
export const storeQueries: Record<'sqlite' | 'mysql', StoreQuery[]> = {
  sqlite: [
    ...common,
    (knex) => knex('customers').insert({ tenant_id: t, name: 'Ann' }).returning(['id', 'name']),
    (knex) => knex('customers').where({ tenant_id: t, id: 1 }).update({ name: 'Ann' }).returning('*'),
    (knex) => knex('customers').where({ tenant_id: t, id: 1 }).delete().returning('id'),
    (knex) => knex('customers').insert({ tenant_id: t, email: 'a' }).onConflict(['tenant_id', 'email']).merge(['name']).where('customers.version', 1),
    (knex) => knex.raw('select last_insert_rowid() as id'),
    (knex) => knex.raw('select * from "customers" where [tenant_id] = ?', [t]),
    (knex) => knex.raw(`select strftime('%Y', created_at) || name from customers where tenant_id = ?`, [t]),
    (knex) => knex.raw('PRAGMA foreign_keys'),
    (knex) => knex.raw('BEGIN IMMEDIATE'),
    (knex) => knex.raw('RELEASE trx1;'),
  ],
  mysql: [
    ...common,
    (knex) => knex('invoices as i').join('customers as c', (on) => on.on('c.tenant_id', 'i.tenant_id').on('c.id', 'i.customer_id')).where('i.tenant_id', t).update({ 'i.total': 5 }),
    (knex) => knex('customers').where('tenant_id', t).orderBy('id').limit(5).update({ name: 'Ann' }),
    (knex) => knex('customers').where('tenant_id', t).orderBy('id').limit(5).delete(),
    (knex) => knex('invoices').where('tenant_id', t).forUpdate().skipLocked(),
    (knex) => knex.raw('select version() as version'),
    (knex) => knex.raw('SELECT GET_LOCK(?, ?) as locked', ['jobs', 0]),
    (knex) => knex.raw('SELECT RELEASE_LOCK(?)', ['jobs']),
    (knex) => knex.raw('select last_insert_id() as id'),
    (knex) => knex.raw('SET TRANSACTION ISOLATION LEVEL READ COMMITTED'),
    (knex) => knex.raw('START TRANSACTION'),
    (knex) => knex.raw('ROLLBACK TO trx2'),
  ],
}
