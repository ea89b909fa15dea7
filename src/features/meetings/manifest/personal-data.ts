import type { Context } from '#platform/context.ts'
import type { PersonalData } from '#platform/feature.ts'
import { enqueueLetters, fillSeats } from '../registration/actions.ts'
import { parseContact } from '../registration/contact-model.ts'
import { personalValues, personalWords } from './personal-data-messages.ts'
import { eraseContact, findConfirmedEmail, listByContact } from './personal-data-store.ts'

/** The key of the registrations of an account: that of its confirmed e-mail address. */
export const contactKeyOf = async ({ db }: Context, account: string) => {
  const email = await findConfirmedEmail(db, account)
  return email && parseContact(email)?.key
}

/** The registrations of a person, found by the confirmed e-mail address of the account. */
export const personalData: PersonalData = {
  label: { kk: 'Жиындарға тіркелуіңіз', ru: 'Ваши записи на встречи', en: 'Your registrations for meetings' },
  fieldLabels: personalWords,
  valueLabels: personalValues,
  listRecords: async (ctx, account) => {
    const key = await contactKeyOf(ctx, account)
    if (!key) return []
    const found = await listByContact(ctx.db, key)
    return found.map(({ slug, ...rest }) => ({ meeting: `/meetings/${slug}`, ...rest }))
  },
  erase: async (ctx, account) => {
    const key = await contactKeyOf(ctx, account)
    if (!key) return
    for (const meeting of await eraseContact(ctx.db, key, ctx.now()))
      await enqueueLetters(ctx, await fillSeats(ctx, meeting), 'promoted')
  },
}
