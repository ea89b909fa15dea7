import type { ColumnType, Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** The database, or a transaction on it. */
export type Db = Kysely<Tables>

/** An open transaction: what takes it cannot be called outside of one. */
export type TransactionDb = Transaction<Tables>

export const isTransaction = (db: Db): db is TransactionDb => db.isTransaction

/** An open database: queries, notifications of changes, and closing. */
export type Database = {
  readonly kind: 'embedded' | 'server'
  /** The URL of the server, for libraries that open connections of their own. */
  readonly url: string | undefined
  readonly db: Db
  /** Calls the listener for each NOTIFY on the channel. */
  listen(channel: string, listener: NotificationListener): Promise<void>
  /** Calls the listener for each table that this process has written, once that is committed. */
  onWrite(listener: (table: string) => void): void
  close(): Promise<void>
}

/** Receives the notifications of a channel. */
export type NotificationListener = {
  readonly onNotification: (payload: string) => void
  /** The connection is lost: notifications are missed from now on. */
  readonly onDisconnected: () => void
  /** The connection listens, for the first time or again. */
  readonly onConnected: () => void
}

/** OIDs whose JavaScript values differ between the drivers; both are configured to return the same. */
export const oid = { int8: 20, date: 1082 } as const

/** A view that a slice publishes for joins of other slices: read-only. */
export type View<Row> = { readonly [Column in keyof Row]: ColumnType<Row[Column], never, never> }
