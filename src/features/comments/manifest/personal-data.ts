import type { Id } from '#domain/base/id.ts'
import { accept } from '#domain/base/result.ts'
import type { PersonalData } from '#platform/feature.ts'
import { eraseContent } from '#platform/journal/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { findJoined, joinableKinds } from '../joining/kinds.ts'
import { findTargets, getTargetKind } from '../kinds.ts'
import { anchorKey } from '../model.ts'
import { describeAnchors } from '../queries.ts'
import { anchorContent, commentAct, targetContent } from './journal-source.ts'
import { personalValues, personalWords } from './personal-data-messages.ts'
import { eraseAuthor, listWritten } from './personal-data-store.ts'

/** Removes the name of an author; the entries of their published texts are recorded anew without it. */
const makeNameless = defineTransition({
  load: async (_, account: Id<'account'>) => accept(account),
  allow: 'anyone',
  rule: () => accept(null),
  write: async (inside, { input: account }) => {
    const published = await eraseAuthor(inside.db, account)
    for (const { id } of published) await eraseContent(inside.db, id)
    return published
  },
  audit: 'none',
  journal: async (inside, _, published) => {
    const targets = await findTargets(inside, published)
    return published.flatMap(
      ({ type, id, targetKind, targetId, anchor, version, number, kind, ...words }) => {
        const target = targets.get(targetId)
        if (!target) return []
        const { language, body, wording } = words
        const owner = getTargetKind(inside, targetKind)
        return commentAct('nameless', id, target, {
          of: type,
          ...targetContent(owner, target),
          ...(type === 'comment'
            ? { number, kind, version, ...anchorContent(owner, anchor), language, body, wording }
            : { comment: number, language, body }),
        })
      },
    )
  },
  notify: 'nobody',
})

/** The personal data of this slice. Published text stays, because others answered it; the name is removed. */
export const personalData: PersonalData = {
  label: { kk: 'Пікірлер', ru: 'Мнения', en: 'Comments' },
  fieldLabels: personalWords,
  valueLabels: (features) => ({
    ...personalValues,
    what: {
      ...personalValues.what,
      ...Object.fromEntries(joinableKinds({ features }).map(({ kind, label }) => [`join-${kind}`, label])),
    },
  }),
  listRecords: async (ctx, account) => {
    const written = await listWritten(ctx.db, account)
    const onComments = written.filter(({ number }) => number !== null)
    const [targets, anchors, joined] = await Promise.all([
      findTargets(ctx, onComments),
      describeAnchors(ctx, onComments),
      findJoined(ctx, written),
    ])
    return written.map((one) => {
      const { what, targetId, versionId, anchor, number, kind, language, body, wording, name, state, at } =
        one
      const place =
        anchors.get(anchorKey({ version: versionId, anchor, wordingLanguage: null }))?.name ?? null
      const target = (targets.get(targetId) ?? joined.get(targetId))?.title ?? null
      return { what, target, number, place, kind, language, body, wording, name, state, at }
    })
  },
  erase: async (inside, account) => {
    await makeNameless(inside, account)
  },
  retained: {
    kk: 'Жарияланған пікірлер мен қосылулардың саны қалады, бірақ атыңызсыз: оларға жауап берілген, шешім соларға сүйенген.',
    ru: 'Опубликованные мнения и число присоединившихся остаются без вашего имени: на них ответили, на них опирались решения.',
    en: 'Published comments and the number of those who joined remain without your name: they were answered, and decisions rely on them.',
  },
}
