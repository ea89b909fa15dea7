import { get, notFound, page, paginate, type Route } from '#platform/http/index.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { ORGANISATIONS_PATH, type OrganisationLink, PAGE_SIZE } from '../model.ts'
import { findOrganisation, findPerson, listMemberships, listOrganisations } from '../store.ts'
import { organisationList } from './exports.ts'
import { Filter, FilterAndPage, readOrganisationFilterForm } from './form.ts'
import { PersonPage } from './person-views.tsx'
import { OrganisationPage, OrganisationsPage } from './views.tsx'

const CACHE_TAGS = ['organisation', 'organisation_name', 'person', 'membership', 'territory'] as const

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    organisation: OrganisationLink
  }
}

export const pageRoutes: readonly Route[] = [
  ...openListRoutes(
    `${ORGANISATIONS_PATH}/list`,
    { query: Filter, cacheTags: CACHE_TAGS },
    async (request) => {
      const { filter } = await readOrganisationFilterForm(request.ctx, request.query)
      return organisationList(request.ctx, request.frame, filter)
    },
  ),

  get(
    ORGANISATIONS_PATH,
    { query: FilterAndPage, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const { filter, territory } = await readOrganisationFilterForm(ctx, query)
      const found = await paginate(query.page, PAGE_SIZE, (range) =>
        listOrganisations(ctx.db, filter, language, range),
      )
      return page(OrganisationsPage({ frame, ...found, kind: query.kind, territory }))
    },
  ),

  get(`${ORGANISATIONS_PATH}/people/:slug`, { cacheTags: CACHE_TAGS }, async ({ ctx, frame, params }) => {
    const person = await findPerson(ctx.db, params.slug ?? '')
    if (!person) throw notFound()
    const memberships = await listMemberships(ctx.db, { person: person.id })
    return page(PersonPage({ frame, person, memberships, today: ctx.today() }))
  }),

  get(
    `${ORGANISATIONS_PATH}/:slug`,
    { cacheTags: CACHE_TAGS, sections: 'organisation' },
    async ({ ctx, frame, language, params }) => {
      const organisation = await findOrganisation(ctx.db, params.slug ?? '')
      if (!organisation) throw notFound()
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
