import { refuseForm } from '#domain/base/form.ts'
import { get, json, page, post, type Route, SINGLE_POSTS_PER_HOUR, seeOther } from '#platform/http/index.ts'
import { displayEmail, readEmail } from '#platform/mail/address.ts'
import { FOLLOW_PATH, followPath } from '../model.ts'
import { followPermissions } from '../permissions.ts'
import { followThing, requestFollow, unfollowThing } from './actions.ts'
import { followFieldOf, hasEmailField, readFollowForm } from './form.ts'
import { followPage, getFollowable, thingAddressOf } from './responses.ts'
import { findFollow } from './store.ts'
import { ConfirmedPage, FollowLetterSentPage } from './views.tsx'

const THING_PATH = `${FOLLOW_PATH}/:kind/:id`

/** Follows one thing: its page, its state for the button on cached pages, and what the button posts. */
export const followingRoutes: readonly Route[] = [
  get(THING_PATH, { allow: 'anyone' }, (request) => followPage(request)),

  get(`${THING_PATH}/state`, { allow: 'anyone' }, async ({ ctx, actor, params }) =>
    json({
      follows: actor ? Boolean(await findFollow(ctx.db, actor.account, thingAddressOf(params))) : false,
    }),
  ),

  get(`${THING_PATH}/confirmed`, { allow: 'anyone' }, async ({ ctx, frame, params }) => {
    const { address, thing } = await getFollowable(ctx, params)
    return page(ConfirmedPage({ frame, address, thing }))
  }),

  // Without a sign-in it is answered with a page that says where the letter went.
  post(THING_PATH, { allow: 'anyone', perHour: SINGLE_POSTS_PER_HOUR }, async (request) => {
    const { ctx, frame, actor, language, params, body } = request
    const { address, thing } = await getFollowable(ctx, params)
    const path = `/${language}${followPath(address)}`
    // The button on the page of the thing sends no address: it leads to where one is typed.
    if (!actor && !hasEmailField(body)) return seeOther(path)
    const read = readFollowForm(body, actor !== undefined)
    if (!read.ok) return followPage(request, read.form)
    const { frequency, email: typed } = read.value
    const followed = actor
      ? await followThing(ctx, actor.account, { thing: address, frequency })
      : await requestFollow(ctx, { thing: address, frequency, email: typed, language })
    if (!followed.ok) return followPage(request, refuseForm(read.form, followed.refusal, followFieldOf))
    if (actor) return seeOther(path)
    const email = displayEmail(readEmail(typed) ?? typed)
    return page(FollowLetterSentPage({ frame, email, thing }))
  }),

  post(
    `${THING_PATH}/stop`,
    {
      allow: followPermissions.own,
      perHour: SINGLE_POSTS_PER_HOUR,
      relation: 'only a follow of their own ends',
    },
    async ({ ctx, actor, language, params }) => {
      const address = thingAddressOf(params)
      await unfollowThing(ctx, actor.account, address)
      return seeOther(`/${language}${followPath(address)}`)
    },
  ),
]
