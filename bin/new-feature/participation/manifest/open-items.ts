import { emptyText } from '#domain/base/form.ts'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { instantOf } from '#domain/base/local-time.ts'
import type { HomeList, OpenItem } from '#features/home/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatDay } from '#ui/format/index.ts'
import { messages } from '../messages.ts'
import { type NamePascal, nameCamelPath } from '../model.ts'
import { proposalMessages } from '../proposals/messages.ts'
import { listOpenNamesPascal } from '../store.ts'

/** The end of a day at the place of A_NAME_WORDS. */
const endOf = (day: LocalDate, { place }: NamePascal): Date =>
  instantOf(addDays(day, 1), '00:00', zoneOfTerritory(place.code))

/** What takes proposals, for the first page and the pages of places. */
export const openItems: HomeList<OpenItem> = {
  cacheTags: ['NAME_TABLE'],
  list: async ({ db, today }, query, language) =>
    (await listOpenNamesPascal(db, query, today())).map((nameCamel) => ({
      path: nameCamelPath(nameCamel),
      title: nameCamel.title,
      subject: emptyText,
      kind: messages.one[language],
      mode: 'write',
      place: nameCamel.place,
      opensAt: nameCamel.publishedAt,
      closesAt: endOf(nameCamel.closesOn, nameCamel),
      timing: proposalMessages.until[language](formatDay(language, nameCamel.closesOn)),
      participation: undefined,
      action: proposalMessages.propose[language],
      cancelled: false,
    })),
}
