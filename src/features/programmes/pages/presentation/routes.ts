import { findMeeting } from '#features/meetings/index.ts'
import { get, notFound, page, type Route, type RouteRequest } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { qrCode } from '#platform/qr/index.ts'
import { programmePath } from '../../model.ts'
import { loadPresentation } from '../queries.ts'
import { CACHE_TAGS } from '../responses.ts'
import { SpeakersAgendaPage } from './agenda-views.tsx'
import { slidesOf } from './slide-views.tsx'
import { PresentationPage } from './views.tsx'

/** The slides of a programme, with the address of their QR code. */
async function getSlides({ ctx, frame, params }: RouteRequest<unknown>) {
  const found = await loadPresentation(ctx, params.slug ?? '')
  if (!found) throw notFound()
  const address = `${frame.origin}/${frame.language}${programmePath(found.programme)}`
  return { frame, ...found, qr: qrCode(address), zoneOf: zoneOfTerritory }
}

/** The slides, and the agenda of those who speak. */
export const presentationRoutes: readonly Route[] = [
  get(programmePath({ slug: ':slug' }, '/presentation'), { cacheTags: CACHE_TAGS }, async (request) =>
    page(PresentationPage(await getSlides(request))),
  ),

  get(programmePath({ slug: ':slug' }, '/agenda'), { cacheTags: CACHE_TAGS }, async (request) => {
    const { ctx, frame } = request
    const slides = await getSlides(request)
    const { programme } = slides
    const { presentation } = programme
    const meeting = presentation ? await findMeeting(ctx.db, presentation.slug) : undefined
    const zone = zoneOfTerritory(presentation?.territory ?? '')
    return page(SpeakersAgendaPage({ frame, programme, meeting, slides: slidesOf(slides), zone }))
  }),
]
