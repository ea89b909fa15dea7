import { readChoice, readField } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, get, json, notFound, page, post, type Route, seeOther } from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { displayEmail, readEmail } from '#platform/mail/address.ts'
import { formatNumber } from '#ui/format/index.ts'
import { findFollowable } from '../followable-actions.ts'
import { FOLLOWS_MAX, type FollowedThing, followPath, isFrequency, USUAL_FREQUENCY } from '../model.ts'
import { followPermissions } from '../permissions.ts'
import { follow, requestFollow } from './actions.ts'
import { followingMessages as words } from './messages.ts'
import { findFollow, removeFollow } from './store.ts'
import { ConfirmedPage, FollowPage, LetterSentPage } from './views.tsx'

const POSTS_PER_HOUR = 120
const THING = '/follow/:kind/:id'

type Params = Readonly<Record<string, string>>
const addressIn = ({ kind = '', id = '' }: Params): FollowedThing => ({ kind, id })

async function getFollowable(ctx: Context, params: Params) {
  const address = addressIn(params)
  const found = await findFollowable(ctx, address)
  if (!found) throw notFound()
  return { address, ...found }
}

type Typed = { readonly email: string; readonly frequency: string }
type Asked = { readonly ctx: Context; readonly frame: Frame; readonly actor: Actor | undefined }

async function followPage(
  { ctx, frame, actor }: Asked,
  params: Params,
  { email = '', frequency = '' }: Partial<Typed> = {},
  problems: Readonly<Record<string, string>> = {},
) {
  const found = await getFollowable(ctx, params)
  const followed = actor && (await findFollow(ctx.db, actor.account, found.address))
  const shown = Object.entries(problems).map(([field, text]) => ({ field, text }))
  return page(
    FollowPage({
      frame,
      ...found,
      signedIn: actor !== undefined,
      followed: followed?.frequency,
      chosen: isFrequency(frequency) ? frequency : (followed?.frequency ?? USUAL_FREQUENCY),
      email,
      problems: shown,
    }),
    shown.length > 0 ? 422 : 200,
  )
}

/** Follows one thing: its page, its state for the button on cached pages, and what the button posts. */
export const followingRoutes: readonly Route[] = [
  get(THING, { allow: 'anyone' }, ({ ctx, frame, actor, params }) =>
    followPage({ ctx, frame, actor }, params),
  ),

  get(`${THING}/state`, { allow: 'anyone' }, async ({ ctx, actor, params }) =>
    json({ follows: actor ? Boolean(await findFollow(ctx.db, actor.account, addressIn(params))) : false }),
  ),

  get(`${THING}/confirmed`, { allow: 'anyone' }, async ({ ctx, frame, params }) => {
    const { address, thing } = await getFollowable(ctx, params)
    return page(ConfirmedPage({ frame, address, thing }))
  }),

  post(
    THING,
    { allow: 'anyone', perHour: POSTS_PER_HOUR },
    async ({ ctx, frame, actor, language, params, body }) => {
      const asked = { ctx, frame, actor }
      const { address, thing } = await getFollowable(ctx, params)
      const typed: Typed = { email: readField(body, 'email'), frequency: readChoice(body, 'frequency') }
      const frequency = isFrequency(typed.frequency) ? typed.frequency : USUAL_FREQUENCY
      const path = `/${language}${followPath(address)}`
      if (actor) {
        const followed = await follow(ctx, actor.account, { thing: address, frequency })
        if (followed.ok) return seeOther(path)
        const many = words['follows-too-many'][language](formatNumber(language, FOLLOWS_MAX))
        return followPage(asked, params, typed, { frequency: many })
      }
      // The button on the page of the thing sends no address: it leads to where one is typed.
      if (!('email' in body)) return seeOther(path)
      if (typed.email === '')
        return followPage(asked, params, typed, { email: words['email-empty'][language] })
      const sent = await requestFollow(ctx, { thing: address, frequency, email: typed.email, language })
      if (!sent.ok) return followPage(asked, params, typed, { email: words[sent.refusal][language] })
      const email = displayEmail(readEmail(typed.email) ?? typed.email)
      return page(LetterSentPage({ frame, email, thing }))
    },
  ),

  post(
    `${THING}/stop`,
    { allow: followPermissions.own, perHour: POSTS_PER_HOUR, relation: 'only a follow of their own ends' },
    async ({ ctx, actor, language, params }) => {
      const address = addressIn(params)
      await removeFollow(ctx.db, actor.account, address)
      return seeOther(`/${language}${followPath(address)}`)
    },
  ),
]
