import { isId } from '#domain/base/id.ts'
import type { FollowableKind } from '#features/follows/index.ts'
import { messages } from '../messages.ts'
import { PROGRAMME_KIND, programmePath } from '../model.ts'
import { listLinkable } from '../store.ts'

/** Programmes can be followed: their followers are told what they led to, such as events and news. */
export const followables: readonly FollowableKind[] = [
  {
    kind: PROGRAMME_KIND,
    label: messages.programme,
    notificationText: {
      kk: 'Бағдарламаның іс-шарасы, жаңалығы немесе нәтижесі шықса, хат аласыз.',
      ru: 'Придёт письмо, когда у программы появится мероприятие, новость или результат.',
      en: 'You will get an e-mail when the programme has an event, news or a result.',
    },
    isId,
    find: async ({ db }, ids) =>
      new Map(
        (await listLinkable(db, ids)).map(({ id, slug, name }) => [
          id,
          { path: programmePath({ slug }), title: name },
        ]),
      ),
  },
]
