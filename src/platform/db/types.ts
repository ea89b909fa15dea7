import type { ColumnType, Kysely, Transaction } from 'kysely'

/** A database or a transaction on it, narrowed to the tables that its holder may name. */
export type Db<Tables> = Kysely<Tables>
export type Tx<Tables> = Transaction<Tables>

/** A database of any slice, for a room whose own tables are not among those that the slice's type names. */
export type AnyDb = Pick<Db<unknown>, 'executeQuery' | 'isTransaction'>

/** What the application holds: one way to ask, one way to hear of changes, one way to stop. */
export type Database = {
  readonly kind: 'embedded' | 'server'
  /** Address of the server, for a library that keeps connections of its own. */
  readonly url: string | undefined
  // The application narrows it: each slice sees only the tables that its type names.
  readonly db: Kysely<unknown>
  /** Calls back for each NOTIFY on the channel; `lost` tells that some may have been missed. */
  listen(channel: string, hearer: Hearer): Promise<void>
  close(): Promise<void>
}

/** Who listens to a channel of NOTIFY. */
export type Hearer = {
  readonly heard: (payload: string) => void
  /** The connection is gone: notifications are missed from now on. */
  readonly lost: () => void
  /** It listens, for the first time or again. */
  readonly back: () => void
}

/** OIDs whose JavaScript form differs between drivers; both are made to give the same. */
export const oid = { int8: 20, date: 1082 } as const

/** A view that a slice publishes for the joins of others: to be read, never written. */
export type View<Row> = { readonly [Column in keyof Row]: ColumnType<Row[Column], never, never> }
