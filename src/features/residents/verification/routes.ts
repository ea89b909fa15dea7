import { Type } from 'typebox'
import { get, oneOf, post, type Route, SINGLE_POSTS_PER_HOUR, submitForm } from '#platform/http/index.ts'
import { DESK_PATH } from '../model.ts'
import { residentPermissions } from '../permissions.ts'
import { verifyByClerk } from './actions.ts'
import { readVerificationForm, verificationFieldOf } from './form.ts'
import { getVerifyingOrganisation } from './queries.ts'
import { verificationPage } from './responses.ts'

const { verify } = residentPermissions

const VerificationQuery = Type.Object({ done: Type.Optional(oneOf(['verified', 'moved'])) })

/** Verification at the desk of an organisation, with the code of a resident. */
export const verificationRoutes: readonly Route[] = [
  get(DESK_PATH, { allow: verify, query: VerificationQuery }, (request) =>
    verificationPage(request, undefined, request.query.done),
  ),

  post(
    DESK_PATH,
    {
      allow: verify,
      relation: 'the place in the form, which the place of the organisation contains',
      perHour: SINGLE_POSTS_PER_HOUR,
    },
    async (request) => {
      const { ctx, actor, language, body } = request
      const read = await readVerificationForm(ctx, language, body)
      // The permission for the place is checked first, also when other fields are wrong.
      const counter = read.place && (await getVerifyingOrganisation(ctx, actor, read.place))
      return submitForm(request, read, {
        act: ({ place, ...evidence }) =>
          verifyByClerk(ctx, { ...evidence, territory: place.code, ...counter }),
        fieldOf: verificationFieldOf,
        page: (form) => verificationPage(request, form),
        next: (outcome) => `${DESK_PATH}?done=${outcome}`,
      })
    },
  ),
]
