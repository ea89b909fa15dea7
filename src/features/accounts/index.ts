import type { Feature } from '#platform/feature.ts'
import type { AccountTables } from './tables.ts'

export { identify, openSession } from './actions.ts'
export type { AccountViews } from './published.ts'
export type { AccountTables } from './tables.ts'

/** People who act: sign-in, sessions, what is kept about them. */
export const accounts: Feature<AccountTables> = {
  name: 'accounts',
  routes: [],
}
