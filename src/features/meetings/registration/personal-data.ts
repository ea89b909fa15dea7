import type { Context } from '#platform/context.ts'
import type { Personal } from '#platform/feature.ts'
import type { Task } from '#platform/jobs/index.ts'
import { fillSeats } from './actions.ts'
import { readContact } from './contact-model.ts'
import { RETENTION_DAYS } from './model.ts'
import { personalValues, personalWords } from './personal-data-messages.ts'
import {
  addSearchKeys,
  eraseContact,
  erasePeople,
  findConfirmedEmail,
  listByContact,
  listExpired,
} from './personal-data-store.ts'

const DAY_MS = 86_400_000
const BATCH = 200

/** Every night: erases the names and contacts of meetings that ended more than RETENTION_DAYS ago. */
export const retentionJob: Task = {
  formerly: 'meeting-care',
  schedule: '10 3 * * *',
  run: async ({ db, now }) => {
    await addSearchKeys(db)
    const before = new Date(Number(now()) - RETENTION_DAYS * DAY_MS)
    for (;;) {
      const expired = (await listExpired(db, before, BATCH)).map(({ id }) => id)
      await erasePeople(db, expired, now())
      if (expired.length < BATCH) return
    }
  },
}

const contactKeyOf = async ({ db }: Context, account: string) => {
  const email = await findConfirmedEmail(db, account)
  return email && readContact(email)?.key
}

/** The registrations of a person, found by the confirmed e-mail address of the account. */
export const personal: Personal = {
  label: { kk: 'Жиындарға тіркелуіңіз', ru: 'Ваши записи на встречи', en: 'Your registrations for meetings' },
  words: personalWords,
  values: personalValues,
  collect: async (ctx, account) => {
    const key = await contactKeyOf(ctx, account)
    if (!key) return []
    const found = await listByContact(ctx.db, key)
    return found.map(({ slug, ...rest }) => ({ meeting: `/meetings/${slug}`, ...rest }))
  },
  forget: async (ctx, account) => {
    const key = await contactKeyOf(ctx, account)
    if (!key) return
    for (const meeting of await eraseContact(ctx.db, key, ctx.now())) await fillSeats(ctx, meeting)
  },
}
