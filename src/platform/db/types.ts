import type { ColumnType, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** The database, or a transaction on it. */
export type Db = Kysely<Tables>

/** What the application holds: one way to ask, one way to hear of changes, one way to stop. */
export type Database = {
  readonly kind: 'embedded' | 'server'
  /** Address of the server, for a library that keeps connections of its own. */
  readonly url: string | undefined
  readonly db: Db
  /** Calls back for each NOTIFY on the channel; `lost` tells that some may have been missed. */
  listen(channel: string, listener: NotificationListener): Promise<void>
  close(): Promise<void>
}

/** Who listens to a channel of NOTIFY. */
export type NotificationListener = {
  readonly onNotification: (payload: string) => void
  /** The connection is gone: notifications are missed from now on. */
  readonly onDisconnected: () => void
  /** It listens, for the first time or again. */
  readonly onConnected: () => void
}

/** OIDs whose JavaScript form differs between drivers; both are made to give the same. */
export const oid = { int8: 20, date: 1082 } as const

/** A view that a slice publishes for the joins of others: to be read, never written. */
export type View<Row> = { readonly [Column in keyof Row]: ColumnType<Row[Column], never, never> }
