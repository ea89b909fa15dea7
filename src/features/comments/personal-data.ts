import type { PersonalData } from '#platform/feature.ts'
import { eraseContent } from '#platform/journal/index.ts'
import { describePlaces } from './actions.ts'
import { anchorContent, recordCommentAct, targetContent } from './journal.ts'
import { placeKey } from './model.ts'
import { personalValues, personalWords } from './personal-data-messages.ts'
import { forgetAuthor, listWritten } from './personal-data-store.ts'
import { findTargets, getTargetKind } from './target-actions.ts'

/** What this slice keeps about a person. Published words stay, because others answered them; the name goes. */
export const personalData: PersonalData = {
  label: { kk: 'Пікірлер', ru: 'Мнения', en: 'Comments' },
  fieldLabels: personalWords,
  valueLabels: personalValues,
  listRecords: async (ctx, account) => {
    const written = await listWritten(ctx.db, account)
    const [targets, places] = await Promise.all([findTargets(ctx, written), describePlaces(ctx, written)])
    return written.map((one) => {
      const { what, targetId, versionId, anchor, number, kind, language, body, wording, name, state, at } =
        one
      const place = places.get(placeKey({ version: versionId, anchor, wordingLanguage: null }))?.name ?? null
      const target = targets.get(targetId)?.title ?? null
      return { what, target, number, place, kind, language, body, wording, name, state, at }
    })
  },
  erase: async (inside, account) => {
    const published = await forgetAuthor(inside.db, account)
    const targets = await findTargets(inside, published)
    for (const { type, id, targetKind, targetId, anchor, version, number, kind, ...words } of published) {
      await eraseContent(inside.db, id)
      const target = targets.get(targetId)
      if (!target) continue
      const { language, body, wording } = words
      const owner = getTargetKind(inside, targetKind)
      await recordCommentAct(inside, 'nameless', id, target, {
        of: type,
        ...targetContent(owner, target),
        ...(type === 'comment'
          ? { number, kind, version, ...anchorContent(owner, anchor), language, body, wording }
          : { comment: number, language, body }),
      })
    }
  },
  retained: {
    kk: 'Жарияланған пікірлер мен қосылулардың саны қалады, бірақ атыңызсыз: оларға жауап берілген, шешім соларға сүйенген.',
    ru: 'Опубликованные мнения и число присоединившихся остаются без вашего имени: на них ответили, на них опирались решения.',
    en: 'Published comments and the number of those who joined stay without your name: they were answered, and decisions rest on them.',
  },
}
