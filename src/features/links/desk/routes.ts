import { Type } from 'typebox'
import { type FormState, filledForm, hasProblems, refuseForm } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { sameThing, type ThingAddress, thingKey } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  post,
  type Route,
  SINGLE_POSTS_PER_HOUR,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import { type Actor, may } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { search } from '#platform/search/index.ts'
import { addLink, removeLinkOf } from '../actions.ts'
import { findLinkableThings, type Linkable, linkablesOf, showThings } from '../kinds.ts'
import type { DeskProblem } from '../messages.ts'
import { DESK_PATH, linksDeskPath } from '../model.ts'
import { linkPermissions } from '../permissions.ts'
import { loadLinks } from '../queries.ts'
import { fieldOf, readLinkForm, readLinkIdField } from './form.ts'
import { LinksDeskPage, ThingPage } from './views.tsx'

/** Things that a search at the desk offers. */
const OFFERED_MAX = 12
const SEARCHES_PER_MINUTE = 60

const Words = Type.Object({ q: Type.Optional(Type.String()) })
/** Public things of all kinds that can be linked, found by words. */
async function findByWords(ctx: Context, words: string, language: Frame['language']) {
  const kinds = [...linkablesOf(ctx).keys()]
  const results = words.trim()
    ? await search(ctx, words, { language, limit: OFFERED_MAX, filter: { kinds } })
    : undefined
  const addresses = (results?.items ?? []).map(({ kind, entry }): ThingAddress => ({ kind, id: entry.id }))
  const found = await findLinkableThings(ctx, addresses)
  const shown = await showThings(
    ctx,
    addresses.flatMap((address) => {
      const thing = found.get(thingKey(address))?.thing
      return thing ? [{ ...address, title: thing.title, at: thing.at, withdrawnAt: null }] : []
    }),
  )
  return addresses.flatMap((address) => {
    const thing = shown.get(thingKey(address))
    const there = found.get(thingKey(address))
    return thing && there ? [{ shown: thing, ...there }] : []
  })
}

async function searchPage(ctx: Context, actor: Actor, frame: Frame, q = '') {
  const found = await findByWords(ctx, q, frame.language)
  const items = found.map(({ shown, thing: { subject }, linkable: { permission } }) => ({
    thing: shown,
    own: permission !== undefined && may(actor, permission, subject),
  }))
  return page(LinksDeskPage({ frame, q, searched: q.trim() !== '', items, zoneOf: zoneOfTerritory }))
}

async function thingPage(ctx: Context, frame: Frame, own: ThingAddress, form: FormState<DeskProblem>) {
  const thing = (await showOne(ctx, own)) ?? undefined
  if (!thing) throw notFound()
  const [links, found] = await Promise.all([
    loadLinks(ctx, own),
    findByWords(ctx, form.typed.q ?? '', frame.language),
  ])
  const offered = found.map(({ shown }) => shown).filter((one) => !sameThing(one, own))
  return page(
    ThingPage({ frame, thing, links, offered, form, zoneOf: zoneOfTerritory }),
    hasProblems(form) ? 422 : 200,
  )
}

async function showOne(ctx: Context, address: ThingAddress) {
  const found = (await findLinkableThings(ctx, [address])).get(thingKey(address))?.thing
  if (!found) return undefined
  const stored = { ...address, title: found.title, at: found.at, withdrawnAt: null }
  return (await showThings(ctx, [stored])).get(thingKey(address))
}

/** The page at the desk where people find what they want to link. */
export const deskRoutes: readonly Route[] = [
  get(
    DESK_PATH,
    { allow: linkPermissions.search, query: Words, perMinute: SEARCHES_PER_MINUTE },
    ({ ctx, actor, frame, query }) => searchPage(ctx, actor, frame, query.q),
  ),
]

/** The pages at the desk for the links of one kind of things, with the permission of their slice. */
export function thingRoutes(linkable: Linkable): readonly Route[] {
  const { kind, permission: allow } = linkable
  if (!allow) return []
  const findLinkableSubject: SubjectOf = async (ctx, { id = '' }) =>
    isId(id) ? (await linkable.find(ctx, [id])).get(id)?.subject : undefined
  const path = linksDeskPath({ kind, id: ':id' })
  const addressOf = ({ id = '' }: Readonly<Record<string, string>>): ThingAddress => ({ kind, id })
  return [
    get(
      path,
      { allow, of: findLinkableSubject, query: Words, perMinute: SEARCHES_PER_MINUTE },
      ({ ctx, frame, params, query }) =>
        thingPage(ctx, frame, addressOf(params), filledForm({ q: query.q ?? '' })),
    ),

    post(
      path,
      { allow, of: findLinkableSubject, perHour: SINGLE_POSTS_PER_HOUR },
      async ({ ctx, frame, language, params, body }) => {
        const own = addressOf(params)
        const read = readLinkForm(body)
        if (!read.ok) return thingPage(ctx, frame, own, read.form)
        const { other, phrase } = read.value
        const added = await addLink(ctx, { own, other, relation: phrase.relation, end: phrase.end })
        if (added.ok) return seeOther(`/${language}${linksDeskPath(own)}`)
        if (added.refusal === 'thing-unknown') throw notFound()
        return thingPage(ctx, frame, own, refuseForm(read.form, added.refusal, fieldOf))
      },
    ),

    post(
      `${path}/remove`,
      { allow, of: findLinkableSubject, perHour: SINGLE_POSTS_PER_HOUR },
      async ({ ctx, language, params, body }) => {
        const own = addressOf(params)
        const link = readLinkIdField(body)
        // A link that somebody else has removed meanwhile is gone, as it was asked for.
        if (!isId(link)) throw notFound()
        await removeLinkOf(ctx, { own, link })
        return seeOther(`/${language}${linksDeskPath(own)}`)
      },
    ),
  ]
}
