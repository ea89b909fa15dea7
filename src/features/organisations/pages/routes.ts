import { type Static, Type } from 'typebox'
import { findTerritory } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import {
  badRequest,
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  paginate,
  type Route,
} from '#platform/http/index.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { type OrganisationLink, organisationKinds, PAGE_SIZE } from '../model.ts'
import { findOrganisation, findPerson, listMemberships, listOrganisations } from '../store.ts'
import { organisationList } from './exports.ts'
import { PersonPage } from './person-views.tsx'
import { OrganisationPage, OrganisationsPage } from './views.tsx'

const CACHE_TAGS = ['organisation', 'organisation_name', 'person', 'membership', 'territory'] as const

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    organisation: OrganisationLink
  }
}

const filterFields = {
  kind: Type.Optional(oneOf(organisationKinds)),
  territory: Type.Optional(Type.String({ maxLength: 200 })),
}
const Filter = Type.Object(filterFields)
const List = Type.Object({ ...filterFields, page: Type.Optional(pageNumber) })

/** The filter of a query, with the place that it names; 400 when there is none. */
async function getOrganisationFilter({ db }: Context, { kind, territory: slug }: Static<typeof Filter>) {
  const territory = slug ? await findTerritory(db, slug) : undefined
  if (slug && !territory) throw badRequest('territory')
  return { territory, filter: { kind, territory } }
}

export const pageRoutes: readonly Route[] = [
  ...openListRoutes('/organisations/list', { query: Filter, cacheTags: CACHE_TAGS }, async (request) => {
    const { filter } = await getOrganisationFilter(request.ctx, request.query)
    return organisationList(request.ctx, request.frame, filter)
  }),

  get('/organisations', { query: List, cacheTags: CACHE_TAGS }, async ({ ctx, frame, language, query }) => {
    const { filter, territory } = await getOrganisationFilter(ctx, query)
    const found = await paginate(query.page, PAGE_SIZE, (range) =>
      listOrganisations(ctx.db, filter, language, range),
    )
    return page(OrganisationsPage({ frame, ...found, kind: query.kind, territory }))
  }),

  get('/organisations/people/:slug', { cacheTags: CACHE_TAGS }, async ({ ctx, frame, params }) => {
    const person = await findPerson(ctx.db, params.slug ?? '')
    if (!person) throw notFound()
    const memberships = await listMemberships(ctx.db, { person: person.id })
    return page(PersonPage({ frame, person, memberships, today: ctx.today() }))
  }),

  get(
    '/organisations/:slug',
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
