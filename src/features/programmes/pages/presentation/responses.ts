import { notFound, type RouteRequest } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { qrCode } from '#platform/qr/index.ts'
import { programmePath } from '../../model.ts'
import { loadPresentation } from '../queries.ts'

/** The slides of a programme, with the address of their QR code. */
export async function getSlides({ ctx, frame, params }: RouteRequest<unknown>) {
  const found = await loadPresentation(ctx, params.slug ?? '')
  if (!found) throw notFound()
  const address = `${frame.origin}/${frame.language}${programmePath(found.programme)}`
  return { frame, ...found, qr: qrCode(address), zoneOf: zoneOfTerritory }
}
