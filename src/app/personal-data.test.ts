import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { features } from './features.ts'

const site = await testSite({ now: '2026-11-23T09:00:00+05:00' })

/** Tables that name an account and that no slice shows and erases, with the reason. */
const retained: Readonly<Record<string, string>> = {
  audit_entry:
    'what officials did is retained (append-only); an erased account is no more than a number in it',
}

/** Columns that the database computes from another one. */
const computed = ['territory_ordinal']

/** Columns that lead to a person without referring to an account. */
const CONTACTS = ['email', 'contact']

/** The columns of each table with rows of people: those that refer to an account, or hold how a person is reached. */
async function readPersonalTables(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select c.relname as table, array_agg(a.attname::text) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    group by c.oid, c.relname
    having bool_or(a.attname::text = any(${CONTACTS})) or exists (
      select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'account'::regclass)
    order by 1`.execute(site.db)
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}

/** What the slices declare: the columns of each table with the key that shows them or why none does. */
const declared = features.flatMap(({ name, personalData }) =>
  Object.entries(personalData?.columns ?? {}).map(([table, columns]) => ({
    slice: name,
    table,
    columns: columns as Readonly<Record<string, unknown>>,
    labels: Object.keys(personalData?.fieldLabels ?? {}),
  })),
)

test('each table with rows of people is declared by the one slice that shows and erases them', async () => {
  const tables = [...(await readPersonalTables()).keys()].filter((table) => !(table in retained))
  expect(tables.length).toBeGreaterThan(20)
  expect(declared.map(({ table }) => table).toSorted()).toEqual(tables.toSorted())
})

/** Columns of the database that no slice declares, and declared ones that do not exist. */
async function findUndeclared(): Promise<readonly string[]> {
  const tables = await readPersonalTables()
  return declared
    .filter(({ columns }) => !('notShown' in columns))
    .flatMap(({ table, columns }) => {
      const actual = (tables.get(table) ?? []).filter((column) => !computed.includes(column))
      const named = Object.keys(columns)
      return [
        ...actual.filter((column) => !named.includes(column)).map((column) => `${table}.${column}`),
        ...named.filter((column) => !actual.includes(column)).map((column) => `no ${table}.${column}`),
      ]
    })
}

test('each column of these tables is shown by “My data”, or declared with the reason why it is not', async () => {
  expect(await findUndeclared()).toEqual([])
})

test('each key that shows a column has a label, and each column that is not shown a reason', () => {
  const values = declared.flatMap(({ table, columns, labels }) =>
    ('notShown' in columns ? [columns] : Object.values(columns)).map((shownAs) => ({
      table,
      shownAs,
      labels,
    })),
  )
  expect(values.length).toBeGreaterThan(150)
  const wrong = values.filter(({ shownAs, labels }) =>
    typeof shownAs === 'string'
      ? !labels.includes(shownAs)
      : String((shownAs as { readonly notShown?: string }).notShown ?? '').length < 5,
  )
  expect(wrong).toEqual([])
})

test('a new column and a new table are found', async () => {
  await sql`alter table consent add column street text`.execute(site.db)
  await sql`create table poll_vote (account_id uuid references account)`.execute(site.db)
  expect(await findUndeclared()).toEqual(['consent.street'])
  expect((await readPersonalTables()).has('poll_vote')).toBe(true)
})
