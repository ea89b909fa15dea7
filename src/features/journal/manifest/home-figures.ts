import type { Language } from '#domain/base/text.ts'
import type { HomeFigure } from '#features/home/index.ts'
import type { Context } from '#platform/context.ts'
import { formatNumber } from '#ui/format/index.ts'
import { JOURNAL_PATH } from '../model.ts'
import { countPublished } from '../store.ts'
import { figureMessages as messages } from './figure-messages.ts'

/** The number of entries that nobody can change any more. */
export const homeFigures = {
  order: 90,
  cacheTags: ['journal'],
  read: async ({ db }: Context, language: Language): Promise<HomeFigure | undefined> => {
    const size = await countPublished(db)
    if (size === 0) return undefined
    return {
      value: formatNumber(language, size),
      label: messages.homeFigure[language](size),
      path: JOURNAL_PATH,
    }
  },
} as const
