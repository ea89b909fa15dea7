import { stopNotifications } from '#features/accounts/index.ts'
import { get, page, post, type Route } from '#platform/http/index.ts'
import { stopPath } from './model.ts'
import { readStopKey } from './stop-key-actions.ts'
import { StopPage, StoppedPage, UnknownStopPage } from './views.tsx'

// A mail service sends the requests of all its users from a few addresses.
const STOPS_PER_HOUR = 10_000
// RFC 8058, 3.2: the body may come as multipart/form-data; it has no files.
const NO_FILES = { bytes: 1, files: 0 }

/**
 * The unsubscribe pages; they open without signing in. Answers are pages and never redirects: mail services follow
 * no redirect (RFC 8058, 3.1), and repeated requests have the same result.
 */
export const routes: readonly Route[] = [
  get(stopPath(':key'), { allow: 'anyone' }, ({ ctx, frame, params }) => {
    const link = params.key ?? ''
    if (!readStopKey(ctx.secret, link)) return page(UnknownStopPage({ frame }), 404)
    return page(StopPage({ frame, link }))
  }),

  post(
    stopPath(':key'),
    { allow: 'anyone', perHour: STOPS_PER_HOUR, uploads: NO_FILES },
    async ({ ctx, frame, params }) => {
      const link = params.key ?? ''
      const account = readStopKey(ctx.secret, link)
      if (!account) return page(UnknownStopPage({ frame }), 404)
      await stopNotifications(ctx.db, account)
      return page(StoppedPage({ frame, link }))
    },
  ),
]
