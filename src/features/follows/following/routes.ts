import { type FormState, filledForm, hasProblems, refuseForm } from '#domain/base/form.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  json,
  notFound,
  page,
  post,
  type Route,
  SINGLE_POSTS_PER_HOUR,
  seeOther,
} from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { displayEmail, readEmail } from '#platform/mail/address.ts'
import { findFollowable } from '../kinds.ts'
import { followPath, USUAL_FREQUENCY } from '../model.ts'
import { followPermissions } from '../permissions.ts'
import { followThing, requestFollow, unfollowThing } from './actions.ts'
import { asksEmail, fieldOf, readFollowForm } from './form.ts'
import type { FollowProblem } from './messages.ts'
import { findFollow } from './store.ts'
import { ConfirmedPage, FollowLetterSentPage, FollowPage } from './views.tsx'

const THING_PATH = '/follow/:kind/:id'

type Params = Readonly<Record<string, string>>
const addressIn = ({ kind = '', id = '' }: Params): ThingAddress => ({ kind, id })

async function getFollowable(ctx: Context, params: Params) {
  const address = addressIn(params)
  const found = await findFollowable(ctx, address)
  if (!found) throw notFound()
  return { address, ...found }
}

type Visit = { readonly ctx: Context; readonly frame: Frame; readonly actor: Actor | undefined }

async function followPage({ ctx, frame, actor }: Visit, params: Params, form?: FormState<FollowProblem>) {
  const found = await getFollowable(ctx, params)
  const followed = actor && (await findFollow(ctx.db, actor.account, found.address))
  const shown = form ?? filledForm({ frequency: followed?.frequency ?? USUAL_FREQUENCY })
  return page(
    FollowPage({
      frame,
      ...found,
      signedIn: actor !== undefined,
      followed: followed?.frequency,
      form: shown,
    }),
    hasProblems(shown) ? 422 : 200,
  )
}

/** Follows one thing: its page, its state for the button on cached pages, and what the button posts. */
export const followingRoutes: readonly Route[] = [
  get(THING_PATH, { allow: 'anyone' }, ({ ctx, frame, actor, params }) =>
    followPage({ ctx, frame, actor }, params),
  ),

  get(`${THING_PATH}/state`, { allow: 'anyone' }, async ({ ctx, actor, params }) =>
    json({ follows: actor ? Boolean(await findFollow(ctx.db, actor.account, addressIn(params))) : false }),
  ),

  get(`${THING_PATH}/confirmed`, { allow: 'anyone' }, async ({ ctx, frame, params }) => {
    const { address, thing } = await getFollowable(ctx, params)
    return page(ConfirmedPage({ frame, address, thing }))
  }),

  post(
    THING_PATH,
    { allow: 'anyone', perHour: SINGLE_POSTS_PER_HOUR },
    async ({ ctx, frame, actor, language, params, body }) => {
      const visit = { ctx, frame, actor }
      const { address, thing } = await getFollowable(ctx, params)
      const path = `/${language}${followPath(address)}`
      // The button on the page of the thing sends no address: it leads to where one is typed.
      if (!actor && !asksEmail(body)) return seeOther(path)
      const read = readFollowForm(body, actor !== undefined)
      if (!read.ok) return followPage(visit, params, read.form)
      const { frequency, email: typed } = read.value
      if (actor) {
        const followed = await followThing(ctx, actor.account, { thing: address, frequency })
        if (followed.ok) return seeOther(path)
        return followPage(visit, params, refuseForm(read.form, followed.refusal, fieldOf))
      }
      const sent = await requestFollow(ctx, { thing: address, frequency, email: typed, language })
      if (!sent.ok) return followPage(visit, params, refuseForm(read.form, sent.refusal, fieldOf))
      const email = displayEmail(readEmail(typed) ?? typed)
      return page(FollowLetterSentPage({ frame, email, thing }))
    },
  ),

  post(
    `${THING_PATH}/stop`,
    {
      allow: followPermissions.own,
      perHour: SINGLE_POSTS_PER_HOUR,
      relation: 'only a follow of their own ends',
    },
    async ({ ctx, actor, language, params }) => {
      const address = addressIn(params)
      await unfollowThing(ctx, actor.account, address)
      return seeOther(`/${language}${followPath(address)}`)
    },
  ),
]
