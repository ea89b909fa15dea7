import type { Personal } from '#platform/feature.ts'
import { asContent, eraseContent } from '#platform/journal/index.ts'
import { recordSaid } from '../journal.ts'
import { ownValues, ownWords } from './personal-data-messages.ts'
import { forgetAuthor, listOwn } from './personal-data-store.ts'

/** What this slice keeps about a person. Her words stay, because others answered them; her name goes. */
export const personal: Personal = {
  label: { kk: 'Талқылаулардағы пікірлер', ru: 'Мнения в обсуждениях', en: 'Comments in consultations' },
  words: ownWords,
  values: ownValues,
  collect: ({ db }, account) => listOwn(db, account),
  forget: async (inside, account) => {
    const said = await forgetAuthor(inside.db, account)
    for (const { type, id, territory, organisation, content } of said) {
      await eraseContent(inside.db, id)
      await recordSaid(
        inside,
        'consultations.nameless',
        id,
        { territory, organisation },
        { of: type, ...(asContent(content) as object) },
      )
    }
  },
  stays: {
    kk: 'Жарияланған пікірлер мен қосылулардың саны қалады, бірақ атыңызсыз: оларға жауап берілген, шешім соларға сүйенген.',
    ru: 'Опубликованные мнения и число присоединившихся остаются без вашего имени: на них ответили, на них опирались решения.',
    en: 'Published comments and the number of those who joined stay without your name: they were answered, and decisions rest on them.',
  },
}
