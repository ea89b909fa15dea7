import { findMeeting } from '#features/meetings/index.ts'
import { get, page, type Route } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { programmePath } from '../../model.ts'
import { CACHE_TAGS } from '../responses.ts'
import { SpeakersAgendaPage } from './agenda-views.tsx'
import { getSlides } from './responses.ts'
import { slidesOf } from './slide-views.tsx'
import { PresentationPage } from './views.tsx'

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
