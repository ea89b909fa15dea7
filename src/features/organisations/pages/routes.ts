import { get, page, paginate, type Route } from '#platform/http/index.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import {
  DOWNLOADS_PATH,
  ORGANISATIONS_PATH,
  type OrganisationSummary,
  organisationPath,
  PAGE_SIZE,
  personPath,
} from '../model.ts'
import { listMemberships, listOrganisations } from '../store.ts'
import { organisationList } from './exports.ts'
import { OrganisationFilterAndPage, OrganisationFilterFields, readOrganisationFilterForm } from './form.ts'
import { PersonPage } from './person-views.tsx'
import { getOrganisation, getPerson } from './responses.ts'
import { OrganisationPage, OrganisationsPage } from './views.tsx'

const CACHE_TAGS = ['organisation', 'organisation_name', 'person', 'membership', 'territory'] as const

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    organisation: OrganisationSummary
  }
}

export const pageRoutes: readonly Route[] = [
  ...openListRoutes(
    DOWNLOADS_PATH,
    { query: OrganisationFilterFields, cacheTags: CACHE_TAGS },
    async (request) => {
      const { filter } = await readOrganisationFilterForm(request.ctx, request.query)
      return organisationList(request.ctx, request.frame, filter)
    },
  ),

  get(
    ORGANISATIONS_PATH,
    { query: OrganisationFilterAndPage, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const { filter, territory } = await readOrganisationFilterForm(ctx, query)
      const found = await paginate(query.page, PAGE_SIZE, (range) =>
        listOrganisations(ctx.db, filter, language, range),
      )
      return page(OrganisationsPage({ frame, ...found, kind: query.kind, territory }))
    },
  ),

  get(personPath({ slug: ':slug' }), { cacheTags: CACHE_TAGS }, async ({ ctx, frame, params }) => {
    const person = await getPerson(ctx, params.slug)
    const memberships = await listMemberships(ctx.db, { person: person.id })
    return page(PersonPage({ frame, person, memberships, today: ctx.today() }))
  }),

  get(
    organisationPath({ slug: ':slug' }),
    { cacheTags: CACHE_TAGS, sections: 'organisation' },
    async ({ ctx, frame, language, params }) => {
      const organisation = await getOrganisation(ctx, params.slug)
      const [memberships, sections] = await Promise.all([
        listMemberships(ctx.db, { organisation: organisation.id }),
        renderSections(ctx, 'organisation', organisation, language),
      ])
      return page(
        OrganisationPage({
          frame,
          organisation,
          memberships,
          sections,
          today: ctx.today(),
        }),
      )
    },
  ),
]
