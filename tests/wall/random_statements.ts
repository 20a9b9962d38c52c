import fc from 'fast-check'
import type { Dialect } from '../../kernel/tenancy/wall/index.ts'
import { TENANT } from './wall_rules.ts'

/** A statement made up at random: some are tied to the tenant, most are not, many are nonsense. */
export interface RandomStatement {
  sql: string
  bindings: number[]
}

type Text = fc.Arbitrary<string>

/** The first table of a statement, then two which may join it, by the names that conditions use. */
const NAMES = { select: ['c', 'i', 'd'], change: ['customers', 'i', 'd'] }

/** Joins texts with blanks. */
const words = (...parts: (string | Text)[]): Text =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((texts) => texts.join(' '))

/** Operators of every binding strength. Texts carry no parentheses around them, so parser and engine must agree on the order. */
function operator(dialect: Dialect): Text {
  const weak = ['or', '=', '<', '<>', '+', '-', '*', '%', 'like', '||', ...(dialect === 'mysql' ? ['xor', '&&', '<=>', 'div', '|', '&'] : ['is', '|', '&'])]
  return fc.oneof({ weight: 12, arbitrary: fc.constant('and') }, { weight: 4, arbitrary: fc.constantFrom(...weak) })
}

/** One operand of a condition. `#` stands for the tenant's id, bound. */
function operand(names: readonly string[], subquery: Text | null): Text {
  const [a, b, c] = names
  const plain = fc.constantFrom(
    `${a}.tenant_id = #`, `${b}.tenant_id = #`, `# = ${a}.tenant_id`, `${a}.tenant_id = ${b}.tenant_id`, `${c}.tenant_id = ${b}.tenant_id`,
    'tenant_id = #', `${a}.tenant_id`, `${a}.n`, `${b}.n = ${a}.n`, `${a}.n > 0`, `${a}.n in (0, 1)`, `${b}.n between 0 and ${a}.n`, `${a}.name is not null`,
    `${a}.id = 1`, '1', '0', '#', `not ${a}.tenant_id = #`, `not ${a}.n`, `- ${a}.n`, `(${a}.tenant_id = # or ${a}.n = 0)`, `(${a}.tenant_id = # and ${a}.id = 2)`,
    `case when ${a}.tenant_id = # then 1 else ${a}.n end`, `coalesce(${b}.n, 5)`, `${a}.tenant_id = # is not null`
  )
  if (subquery === null) return plain
  const nested = fc.oneof(words('exists (', subquery, ')'), words('not exists (', subquery, ')'), words(`${a}.id in (`, subquery, ')'), words('(', subquery, ') > 1'))
  return fc.oneof({ weight: 9, arbitrary: plain }, { weight: 2, arbitrary: nested })
}

function condition(dialect: Dialect, names: readonly string[], subquery: Text | null): Text {
  const part = operand(names, subquery)
  const tail = fc.array(words(operator(dialect), part), { maxLength: 3 }).map((parts) => parts.join(' '))
  const tied = fc.constantFrom('', `${names[0]}.tenant_id = # and`, `${names[0]}.tenant_id = # and ${names[1]}.tenant_id = # and`)
  return words(tied, part, tail)
}

function subquery(dialect: Dialect, names: readonly string[]): Text {
  const inner = fc.constantFrom('customers s where s.tenant_id = # and', `invoices s where s.tenant_id = ${names[0]}.tenant_id and`, 'customers s where')
  return words('select s.n from', inner, condition(dialect, ['s', ...names], null))
}

/** A SELECT over one to three tables, perhaps in a UNION. */
function select(dialect: Dialect): Text {
  const names = NAMES.select
  const deep = subquery(dialect, names)
  const where = condition(dialect, names, deep)
  const join = fc.constantFrom('join', 'left join', 'inner join', 'cross join')
  const from = fc.oneof(
    fc.constant('customers c'),
    fc.constant('customers c, invoices i'),
    words('customers c', join, 'invoices i on', where),
    words('customers c', join, 'invoices i on', where, join, 'customers d on', where),
    words('customers c left join invoices i', fc.constantFrom('', 'on c.id = i.id'), 'join customers d on', where, fc.constantFrom('', 'on c.id = i.id')),
    words('( select * from customers i where', condition(dialect, ['i', 'c'], null), ') c')
  )
  const columns = fc.oneof(fc.constantFrom('*', 'c.name, c.n', 'count(*)', 'max(c.n)'), words('c.id, (', deep, ') as x'))
  const one = words('select', columns, 'from', from, 'where', where)
  const order = fc.oneof(fc.constant(''), words('group by c.n having', where), words('order by (', deep, ')'))
  return fc.oneof({ weight: 5, arbitrary: words(one, order) }, { weight: 1, arbitrary: words(one, fc.constantFrom('union', 'union all'), one) })
}

/** An UPDATE or DELETE. */
function change(dialect: Dialect): Text {
  const names = NAMES.change
  const where = condition(dialect, names, subquery(dialect, names))
  const joined = words('update customers', fc.constantFrom('join', 'left join'), 'invoices i on', where, 'set', fc.constantFrom('customers', 'i'), '. n = 50 where', where)
  const plain = fc.oneof(words('delete from customers where', where), words('update customers set n = n + 1 where', where))
  return dialect === 'mysql' ? fc.oneof(plain, joined) : plain
}

function bound(text: Text): fc.Arbitrary<RandomStatement> {
  return text.map((sql) => ({ sql: sql.replaceAll('#', '?'), bindings: Array.from(sql.matchAll(/#/g), () => TENANT) }))
}

/** Random statements that read. */
export const randomSelect = (dialect: Dialect): fc.Arbitrary<RandomStatement> => bound(select(dialect))

/** Random statements that change rows. */
export const randomChange = (dialect: Dialect): fc.Arbitrary<RandomStatement> => bound(change(dialect))
