import type { Context } from '#platform/context.ts'
import type { Personal } from '#platform/feature.ts'
import type { Task } from '#platform/jobs/index.ts'
import { announceDue } from '../announcement/announce-actions.ts'
import { listDue } from '../announcement/draft-store.ts'
import { clockOf } from '../announcement/editor-routes.ts'
import { fillSeats } from '../changes/actions.ts'
import { PEOPLE_DAYS } from '../desk/model.ts'
import { readContact } from './contact-model.ts'
import { ownValues, ownWords } from './personal-data-messages.ts'
import {
  eraseContact,
  erasePeople,
  fillKeys,
  findAddress,
  listByContact,
  listNamed,
} from './personal-data-store.ts'

const DAY_MS = 86_400_000
const BATCH = 200

/** Every night: erases the names and contacts of meetings whose time for that has come. */
export const careJob: Task = {
  schedule: '10 3 * * *',
  run: async ({ db, now }) => {
    await fillKeys(db)
    const before = new Date(Number(now()) - PEOPLE_DAYS * DAY_MS)
    for (;;) {
      const due = await listNamed(db, before, BATCH)
      const ids = due.map(({ id }) => id)
      await erasePeople(db, ids, now())
      if (due.length < BATCH) return
    }
  },
}

/** Every minute: announces the drafts whose hour has come. */
export const announceJob: Task = {
  schedule: '* * * * *',
  run: async ({ db, now }) => {
    for (const { id } of await listDue(db, now(), BATCH)) await announceDue({ db, now }, id, clockOf)
  },
}

const keyOf = async ({ db }: Context, account: string) => {
  const address = await findAddress(db, account)
  return address && readContact(address)?.key
}

/** For which meetings a person has registered, found by her confirmed address. */
export const personal: Personal = {
  label: { kk: 'Жиындарға тіркелуіңіз', ru: 'Ваши записи на встречи', en: 'Your registrations for meetings' },
  words: ownWords,
  values: ownValues,
  collect: async (ctx, account) => {
    const key = await keyOf(ctx, account)
    if (!key) return []
    const found = await listByContact(ctx.db, key)
    return found.map(({ slug, ...rest }) => ({ meeting: `/meetings/${slug}`, ...rest }))
  },
  forget: async (ctx, account) => {
    const key = await keyOf(ctx, account)
    if (!key) return
    for (const meeting of await eraseContact(ctx.db, key, ctx.now())) await fillSeats(ctx, meeting)
  },
}
