import type { LocalDate } from '#domain/base/local-date.ts'
import type { Db, Memory } from './db/index.ts'
import type { Actor } from './identity/index.ts'
import type { Jobs } from './jobs/index.ts'

/** What an action may touch; nothing else reaches the outside world. Goes first in every call. */
export type Context<Tables> = {
  readonly db: Db<Tables>
  readonly memory: Memory
  readonly now: () => Date
  /** The day in the capital, for terms and for what is past or to come. */
  readonly today: () => LocalDate
  readonly jobs: Jobs
  /** Who asks, when she is signed in; absent in jobs and commands. */
  readonly actor?: Actor | undefined
}

/** The zone of terms and of places that have none of their own; Kazakhstan has one offset since 1 March 2024. */
export const CAPITAL_ZONE = 'Asia/Almaty'

const days = new Intl.DateTimeFormat('en-CA', { timeZone: CAPITAL_ZONE, dateStyle: 'short' })
export const dayOf = (instant: Date): LocalDate => days.format(instant)
