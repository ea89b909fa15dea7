import { notFound, type RouteResponse, type SignedInRequest, seeOther } from '#platform/http/index.ts'
import { draftPath } from '../model.ts'
import type { beginCorrection, copyMeeting } from './actions.ts'

/** A button that begins a draft, which is refused only where there is no such meeting. */
export const beginMeetingDraft =
  (act: typeof copyMeeting | typeof beginCorrection) =>
  async ({ ctx, language, params }: SignedInRequest): Promise<RouteResponse> => {
    const begun = await act(ctx, { slug: params.slug ?? '' })
    if (!begun.ok) throw notFound()
    return seeOther(`/${language}${draftPath(begun.value)}`)
  }
