import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { JournalSource } from '#platform/feature.ts'
import { type Act, toJournalContent } from '#platform/journal/index.ts'
import { type OrganisationKind, organisationPath } from '../model.ts'
import { listOrganisationLinks } from '../store.ts'

type ActContent = {
  readonly id: Id<'organisation'>
  readonly territory: string
  readonly slug: string
  readonly kind: OrganisationKind
  readonly name: Text
  readonly closedOn?: LocalDate
  readonly successor?: string | null
  readonly merged?: boolean
}

/** An organisation as its page shows it, as an entry of the journal. Names of people are not recorded. */
export const organisationAct = (
  type: 'organisations.entered' | 'organisations.changed' | 'organisations.closed' | 'organisations.reopened',
  { id, territory, ...content }: ActContent,
): Act => ({ type, act: id, territory, body: id, content: toJournalContent(content) })

const actNames: Readonly<Record<string, Label>> = {
  'organisations.entered': { kk: 'Ұйым енгізілді', ru: 'Внесена организация', en: 'Organisation entered' },
  'organisations.changed': {
    kk: 'Ұйым туралы мәлімет өзгерді',
    ru: 'Изменены сведения об организации',
    en: 'Organisation changed',
  },
  'organisations.closed': { kk: 'Ұйым жабылды', ru: 'Организация закрыта', en: 'Organisation closed' },
  'organisations.reopened': {
    kk: 'Ұйымды жабу қайтарылды',
    ru: 'Закрытие организации отменено',
    en: 'Closing of an organisation undone',
  },
}

/** What this slice records, and where it is shown. */
export const journalSource: JournalSource = {
  entryTypes: actNames,
  findTargets: async ({ db }, ids) =>
    new Map(
      (await listOrganisationLinks(db, ids)).map(({ id, slug, name }) => [
        id,
        { path: organisationPath({ slug }), title: name },
      ]),
    ),
}
