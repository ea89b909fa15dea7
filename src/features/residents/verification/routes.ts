import { Type } from 'typebox'
import { refuseForm } from '#domain/base/form.ts'
import { get, oneOf, page, post, type Route, SINGLE_POSTS_PER_HOUR, seeOther } from '#platform/http/index.ts'
import { DESK_PATH } from '../model.ts'
import { residentPermissions } from '../permissions.ts'
import { verifyByClerk } from './actions.ts'
import { fieldOf, readVerificationForm } from './form.ts'
import { getVerifyingOrganisation } from './queries.ts'
import { VerificationPage } from './views.tsx'

const { verify } = residentPermissions

const Done = Type.Object({ done: Type.Optional(oneOf(['verified', 'moved'])) })

/** Verification at the desk of an organisation, with the code of a resident. */
export const verificationRoutes: readonly Route[] = [
  get(DESK_PATH, { allow: verify, query: Done }, ({ frame, query }) =>
    page(VerificationPage({ frame, ...query })),
  ),

  post(
    DESK_PATH,
    {
      allow: verify,
      relation: 'the place in the form, which the place of the organisation contains',
      perHour: SINGLE_POSTS_PER_HOUR,
    },
    async ({ ctx, actor, frame, language, body }) => {
      const read = await readVerificationForm(ctx, language, body)
      const { place } = read
      const counter = place && (await getVerifyingOrganisation(ctx, actor, place))
      if (!read.ok) return page(VerificationPage({ frame, form: read.form }), 422)
      const { code, iin, since } = read.value
      const territory = read.value.place.code
      const verified = await verifyByClerk(ctx, { code, iin, since, territory, ...counter })
      if (verified.ok) return seeOther(`/${language}${DESK_PATH}?done=${verified.value}`)
      const form = refuseForm(read.form, verified.refusal, fieldOf)
      return page(VerificationPage({ frame, form }), 422)
    },
  ),
]
