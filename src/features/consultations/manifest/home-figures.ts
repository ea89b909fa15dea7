import type { Language } from '#domain/base/text.ts'
import type { HomeFigure } from '#features/home/index.ts'
import type { Context } from '#platform/context.ts'
import { formatNumber } from '#ui/format/index.ts'
import { messages } from '../messages.ts'
import { CONSULTATIONS_PATH } from '../model.ts'
import { countAnswers } from '../pages/store.ts'
import { CACHE_TAGS } from '../responses.ts'

/** How many comments were answered, and how many answers are late. */
export const homeFigures = {
  order: 10,
  cacheTags: CACHE_TAGS,
  read: async (ctx: Context, language: Language): Promise<HomeFigure | undefined> => {
    const { comments, answered, late } = await countAnswers(ctx.db, ctx.today())
    if (comments === 0) return undefined
    return {
      value: messages.answeredOf[language](
        formatNumber(language, answered),
        formatNumber(language, comments),
      ),
      label: messages.answersLate[language](late, formatNumber(language, late)),
      path: CONSULTATIONS_PATH,
    }
  },
}
