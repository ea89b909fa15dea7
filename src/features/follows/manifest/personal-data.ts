import { thingKey } from '#domain/base/thing.ts'
import { declaredKinds } from '#platform/kinds.ts'
import { definePersonalData, notShown } from '#platform/personal-data.ts'
import { frequencyNames } from '../following/messages.ts'
import { findFollowables } from '../kinds.ts'
import { messages } from './personal-data-messages.ts'
import { eraseFollower, listOwnFollows, listOwnNotifications, listOwnSilence } from './personal-data-store.ts'

/** The records of this slice about a person: what they follow, and of what they were notified. */
export const personalData = definePersonalData({
  label: messages.personal,
  fieldLabels: {
    follows: messages.keyKind,
    thing: messages.keyThing,
    name: messages.keyName,
    frequency: messages.keyFrequency,
    only: messages.keyOnly,
    since: messages.keySince,
    refused_at: messages.keyRefusedAt,
    silent_since: messages.keySilent,
    source: messages.keySource,
    told_at: messages.keyNotifiedAt,
  },
  valueLabels: (features) => ({
    follows: Object.fromEntries(
      [...declaredKinds({ features }, 'followables')].map(([kind, { label }]) => [kind, label]),
    ),
    source: Object.fromEntries(
      [...declaredKinds({ features }, 'notificationSources')].map(([kind, { heading }]) => [kind, heading]),
    ),
    frequency: frequencyNames,
  }),
  heading: (record) => {
    if ('follows' in record) return messages.personalFollow
    return 'silent_since' in record ? messages.personalSilence : messages.personalLetter
  },
  columns: {
    follow: {
      id: notShown('the number of the row'),
      account_id: notShown('the person'),
      kind: 'follows',
      thing: 'thing',
      channel: notShown('e-mail in every row'),
      frequency: 'frequency',
      slices: 'only',
      since: 'since',
      refused_at: 'refused_at',
    },
    follow_letter: {
      id: notShown('the number of the row'),
      account_id: notShown('the person'),
      made_at: 'told_at',
      done_at: notShown('that the mail server took the letter'),
    },
    follow_notification: {
      account_id: notShown('the person'),
      event_id: 'thing',
      due_at: notShown('when the letter was planned; it is shown once it is written'),
      letter_id: 'told_at',
      own: notShown('whether it concerned what the person contributed, which is shown there'),
    },
    follow_silence: { account_id: notShown('the person'), since: 'silent_since' },
  },
  listRecords: async (ctx, account) => {
    const follows = await listOwnFollows(ctx.db, account)
    const things = await findFollowables(
      ctx,
      follows.map(({ follows: kind, thing }) => ({ kind, id: thing })),
    )
    return [
      ...follows.map((follow) => ({
        ...follow,
        name: things.get(thingKey({ kind: follow.follows, id: follow.thing }))?.title ?? null,
      })),
      ...(await listOwnSilence(ctx.db, account)),
      ...(await listOwnNotifications(ctx.db, account)),
    ]
  },
  erase: async ({ db }, account) => eraseFollower(db, account),
})
