import { Type } from 'typebox'
import type { Id } from '#domain/base/id.ts'
import { findMeeting } from '#features/meetings/index.ts'
import type { Context } from '#platform/context.ts'
import {
  badRequest,
  type Frame,
  get,
  movedTo,
  notFound,
  oneOf,
  page,
  pageNumber,
  paginate,
  type Route,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { qrCode } from '#platform/qr/index.ts'
import { listProgrammeEvents } from '../event-store.ts'
import { listProgrammeFindings } from '../finding-store.ts'
import { FindingsPage } from '../findings/views.tsx'
import { findingKinds, PAGE_SIZE, PROGRAMMES_PATH, programmePath } from '../model.ts'
import { SpeakersAgendaPage } from '../presentation/agenda-views.tsx'
import { slidesOf } from '../presentation/slide-views.tsx'
import { PresentationPage } from '../presentation/views.tsx'
import { listProgrammes } from '../store.ts'
import { ComparePage } from './comparison-views.tsx'
import { EventsPage } from './event-views.tsx'
import { ProgrammesPage } from './list-views.tsx'
import { loadPair, loadPresentation, loadProgramme, loadRegion, placeIn } from './queries.ts'
import { RegionPage } from './region-views.tsx'
import { CACHE_TAGS, getProgramme, programmePage } from './responses.ts'

const PROGRAMME_CACHE_TAGS = [...CACHE_TAGS, 'registration', 'news_item', 'journal:programmes'] as const

const Pages = Type.Object({ page: Type.Optional(pageNumber) })
const Findings = Type.Object({
  kind: Type.Optional(oneOf(findingKinds)),
  region: Type.Optional(Type.String({ maxLength: 200 })),
  page: Type.Optional(pageNumber),
})
const Pair = Type.Object({
  first: Type.Optional(Type.String({ maxLength: 200 })),
  second: Type.Optional(Type.String({ maxLength: 200 })),
})

const clockOf = (ctx: Context) => ({ now: ctx.now(), today: ctx.today(), zoneOf: zoneOfTerritory })

/** The slides of a programme, with the address of their QR code. */
async function slidesFor(ctx: Context, frame: Frame, slug: string | undefined) {
  const found = await loadPresentation(ctx, slug ?? '')
  if (!found) throw notFound()
  const address = `${frame.origin}/${frame.language}${programmePath(found.programme)}`
  return { frame, ...found, qr: qrCode(address), zoneOf: zoneOfTerritory }
}

async function storyPage(ctx: Context, frame: Frame, slug: string | undefined) {
  const found = await loadProgramme(ctx, slug ?? '', frame.language)
  if (!found) throw notFound()
  return programmePage(ctx, frame, found)
}

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    programme: { readonly id: Id<'programme'> }
  }
}

export const pageRoutes: readonly Route[] = [
  get(PROGRAMMES_PATH, { cacheTags: CACHE_TAGS }, async ({ ctx, frame }) =>
    page(ProgrammesPage({ frame, programmes: await listProgrammes(ctx.db) })),
  ),

  get(
    `${PROGRAMMES_PATH}/:slug`,
    { cacheTags: PROGRAMME_CACHE_TAGS, sections: 'programme' },
    ({ ctx, frame, params }) => storyPage(ctx, frame, params.slug),
  ),

  get(
    `${PROGRAMMES_PATH}/:slug/regions/:place`,
    { cacheTags: [...CACHE_TAGS, 'registration'] },
    async ({ ctx, frame, params }) => {
      const programme = await getProgramme(ctx, params.slug)
      const place = placeIn(programme, params.place ?? '')
      if (!place) throw notFound()
      // Evidence and files have the code; the address has the slug.
      if (place.slug !== params.place)
        return movedTo(`/${frame.language}${programmePath(programme, `/regions/${place.slug}`)}`)
      return page(
        RegionPage({
          frame,
          programme,
          place,
          ...(await loadRegion(ctx, programme, place)),
          ...clockOf(ctx),
        }),
      )
    },
  ),

  get(
    `${PROGRAMMES_PATH}/:slug/compare`,
    { query: Pair, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, params, query }) => {
      const programme = await getProgramme(ctx, params.slug)
      const [one, other] = programme.territories
      const first = placeIn(programme, query.first ?? one?.code ?? '')
      const second = placeIn(programme, query.second ?? other?.code ?? one?.code ?? '')
      if (!first || !second) throw notFound()
      const findings = await loadPair(ctx, programme, first === second ? [first] : [first, second])
      return page(ComparePage({ frame, programme, pair: [first, second], findings }))
    },
  ),

  get(
    `${PROGRAMMES_PATH}/:slug/findings`,
    { query: Findings, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, params, query }) => {
      const programme = await getProgramme(ctx, params.slug)
      const region = query.region === undefined ? undefined : placeIn(programme, query.region)
      if (query.region !== undefined && !region) throw badRequest('region')
      const filter = { kind: query.kind, region: region?.code }
      const found = await paginate(query.page, PAGE_SIZE, (range) =>
        listProgrammeFindings(ctx.db, programme.id, filter, range),
      )
      return page(FindingsPage({ frame, programme, ...filter, ...found }))
    },
  ),

  get(
    `${PROGRAMMES_PATH}/:slug/events`,
    { query: Pages, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, params, query }) => {
      const programme = await getProgramme(ctx, params.slug)
      const {
        events,
        page: number,
        pages,
      } = await paginate(query.page, PAGE_SIZE, (range) => listProgrammeEvents(ctx.db, programme.id, range))
      return page(EventsPage({ frame, programme, events, page: number, pages, zoneOf: zoneOfTerritory }))
    },
  ),

  get(`${PROGRAMMES_PATH}/:slug/presentation`, { cacheTags: CACHE_TAGS }, async ({ ctx, frame, params }) =>
    page(PresentationPage(await slidesFor(ctx, frame, params.slug))),
  ),

  get(`${PROGRAMMES_PATH}/:slug/agenda`, { cacheTags: CACHE_TAGS }, async ({ ctx, frame, params }) => {
    const slides = await slidesFor(ctx, frame, params.slug)
    const { programme } = slides
    const { presentation } = programme
    const meeting = presentation ? await findMeeting(ctx.db, presentation.slug) : undefined
    const zone = zoneOfTerritory(presentation?.territory ?? '')
    return page(SpeakersAgendaPage({ frame, programme, meeting, slides: slidesOf(slides), zone }))
  }),
]
