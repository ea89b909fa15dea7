import { get, page, post, type Route, seeOther, VISITOR_POSTS_PER_HOUR } from '#platform/http/index.ts'
import { displayEmail } from '#platform/mail/address.ts'
import { confirmPath } from '../model.ts'
import { confirmByLink } from './actions.ts'
import { findLink } from './queries.ts'
import { ConfirmPage, UnknownLinkPage } from './views.tsx'

/** The page behind the link in the e-mail. */
export const confirmRoutes: readonly Route[] = [
  get(confirmPath({ key: ':key' }), { allow: 'anyone' }, async ({ ctx, frame, params }) => {
    const link = params.key ?? ''
    const found = await findLink(ctx, link)
    if (!found) return page(UnknownLinkPage({ frame }), 404)
    const { label, explanation } = found.purposeIs
    const email = displayEmail(found.email)
    return page(ConfirmPage({ frame, link, label, explanation, email, ledTo: found.led_to }))
  }),

  post(
    confirmPath({ key: ':key' }),
    { allow: 'anyone', perHour: VISITOR_POSTS_PER_HOUR },
    async ({ ctx, frame, language, params }) => {
      const confirmed = await confirmByLink(ctx, params.key ?? '')
      if (!confirmed.ok) return page(UnknownLinkPage({ frame }), 404)
      return seeOther(`/${language}${confirmed.value}`)
    },
  ),
]
