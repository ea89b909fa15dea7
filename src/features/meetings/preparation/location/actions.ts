import { accept } from '#domain/base/result.ts'
import { formatPoint, type Location } from '#domain/location/index.ts'
import { changeContent } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { drafts } from '../../manifest/drafts.ts'
import type { MeetingDraft } from '../checks.ts'

/**
 * Puts where a meeting takes place into its draft: the point, and the place of the classifier if it is given. The place
 * of an announced meeting stays.
 */
export const setLocation = async (
  ctx: Context,
  { id, state }: Pick<MeetingDraft, 'id' | 'state'>,
  { place, point }: Location,
) =>
  changeContent(drafts, ctx, id, async (content) =>
    accept({
      ...content,
      point: point ? formatPoint(point) : '',
      territory: place !== null && state !== 'published' ? place : content.territory,
    }),
  )
