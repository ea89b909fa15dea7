import { isId } from '#domain/base/id.ts'
import type { FollowableKind } from '#features/follows/index.ts'
import { CONSULTATION_KIND, consultationPath } from '../model.ts'
import { listLinkable } from '../store.ts'

/** Consultations that were announced can be followed. */
export const followables: readonly FollowableKind[] = [
  {
    kind: CONSULTATION_KIND,
    label: { kk: 'Талқылау', ru: 'Обсуждение', en: 'Consultation' },
    notificationText: {
      kk: 'Мерзімі өзгерсе, жауап берілсе немесе шешім қабылданса, хат аласыз.',
      ru: 'Придёт письмо, когда изменится срок, появятся ответы или будет принято решение.',
      en: 'You will get an e-mail when the dates change, answers are published or a decision is taken.',
    },
    isId,
    find: async ({ db }, ids) =>
      new Map(
        (await listLinkable(db, ids)).map(({ id, slug, title }) => [
          id,
          { path: consultationPath({ slug }), title },
        ]),
      ),
  },
]
