import type { Context } from '#platform/context.ts'
import { definePersonalData, notShown } from '#platform/personal-data.ts'
import { meetingPath } from '../model.ts'
import { enqueueLetters, fillSeats } from '../registration/actions.ts'
import { parseContact } from '../registration/contact-model.ts'
import { personalDataMessages, personalValues } from './personal-data-messages.ts'
import { eraseContact, findConfirmedEmail, listByContact } from './personal-data-store.ts'

/** The key of the registrations of an account: that of its confirmed e-mail address. */
export const contactKeyOf = async ({ db }: Context, account: string) => {
  const email = await findConfirmedEmail(db, account)
  return email && parseContact(email)?.key
}

/** The registrations of a person, found by the confirmed e-mail address of the account. */
export const personalData = definePersonalData({
  label: { kk: 'Жиындарға тіркелуіңіз', ru: 'Ваши записи на встречи', en: 'Your registrations for meetings' },
  fieldLabels: personalDataMessages,
  valueLabels: personalValues,
  columns: {
    registration: {
      id: notShown('the number of the row'),
      meeting_id: 'meeting',
      name: 'name',
      contact: 'contact',
      contact_key: notShown('computed from the contact'),
      language: 'language',
      standing: 'standing',
      registered_at: 'registeredAt',
      cancelled_at: 'cancelledAt',
      search_key: notShown('computed from the name'),
      arrived_at: 'arrivedAt',
      confirmed_at: 'confirmedAt',
      confirm_by: 'confirmBy',
      origin_key: notShown(
        'a keyed hash for counting: neither the account nor the network can be read from it',
      ),
      waits_since: 'waitsSince',
      ended_as: 'endedAs',
      release_reason: 'releaseReason',
      walk_in: notShown('registered at the entrance: then both times are the same'),
    },
  },
  listRecords: async (ctx, account) => {
    const key = await contactKeyOf(ctx, account)
    if (!key) return []
    const found = await listByContact(ctx.db, key)
    return found.map(({ slug, ...rest }) => ({ meeting: meetingPath({ slug }), ...rest }))
  },
  erase: async (ctx, account) => {
    const key = await contactKeyOf(ctx, account)
    if (!key) return
    for (const meeting of await eraseContact(ctx.db, key, ctx.now()))
      await enqueueLetters(ctx, await fillSeats(ctx, meeting), 'promoted')
  },
})
