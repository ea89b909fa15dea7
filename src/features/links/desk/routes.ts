import { Type } from 'typebox'
import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  post,
  type Route,
  readForm,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import { type Actor, may } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { search } from '#platform/search/index.ts'
import { addLink, readLinks, removeLinkOf } from '../actions.ts'
import { findThings, type Linkable, linkablesOf, showThings } from '../linkable-actions.ts'
import { deskMessages } from '../messages.ts'
import { DESK, deskPath, readAddress, readPhrase, sameThing, type ThingAddress, thingKey } from '../model.ts'
import { linkPermissions } from '../permissions.ts'
import { type LinkForm, LinksDeskPage, ThingPage } from './views.tsx'

/** Things that a search at the desk offers. */
const OFFERED = 12
const PER_HOUR = 120
const SEARCHES_PER_MINUTE = 60

const Words = Type.Object({ q: Type.Optional(Type.String()) })
const NewLink = Type.Object({
  q: Type.String({ maxLength: 1000, problems: { otherwise: 'other-empty' } }),
  other: Type.String({ minLength: 1, problems: { otherwise: 'other-empty' } }),
  relation: Type.String({ minLength: 1, problems: { otherwise: 'relation-empty' } }),
})
const OldLink = Type.Object({ link: Type.String({ problems: { otherwise: 'other-unknown' } }) })

/** Public things of all kinds that can be linked, found by words. */
async function findByWords(ctx: Context, words: string, language: Frame['language']) {
  const kinds = [...linkablesOf(ctx).keys()]
  const results = words.trim()
    ? await search(ctx, words, { language, limit: OFFERED, filter: { kinds } })
    : undefined
  const addresses = (results?.items ?? []).map(({ kind, entry }): ThingAddress => ({ kind, id: entry.id }))
  const found = await findThings(ctx, addresses)
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
  return page(LinksDeskPage({ frame, q, asked: q.trim() !== '', items, zoneOf: zoneOfTerritory }))
}

async function thingPage(ctx: Context, frame: Frame, own: ThingAddress, form: LinkForm) {
  const thing = (await showOne(ctx, own)) ?? undefined
  if (!thing) throw notFound()
  const [links, found] = await Promise.all([
    readLinks(ctx, own),
    findByWords(ctx, form.typed.q ?? '', frame.language),
  ])
  const offered = found.map(({ shown }) => shown).filter((one) => !sameThing(one, own))
  return page(
    ThingPage({ frame, thing, links, offered, form, zoneOf: zoneOfTerritory }),
    Object.keys(form.problems).length > 0 ? 422 : 200,
  )
}

async function showOne(ctx: Context, address: ThingAddress) {
  const found = (await findThings(ctx, [address])).get(thingKey(address))?.thing
  if (!found) return undefined
  const stored = { ...address, title: found.title, at: found.at, withdrawnAt: null }
  return (await showThings(ctx, [stored])).get(thingKey(address))
}

/** The page at the desk where people find what they want to link. */
export const deskRoutes: readonly Route[] = [
  get(
    DESK,
    { allow: linkPermissions.search, query: Words, perMinute: SEARCHES_PER_MINUTE },
    ({ ctx, actor, frame, query }) => searchPage(ctx, actor, frame, query.q),
  ),
]

/** The pages at the desk for the links of one kind of things, with the permission of their slice. */
export function thingRoutes(linkable: Linkable): readonly Route[] {
  const { kind, permission: allow } = linkable
  if (!allow) return []
  const of: SubjectOf = async (ctx, { id = '' }) =>
    isId(id) ? (await linkable.find(ctx, [id])).get(id)?.subject : undefined
  const path = deskPath({ kind, id: ':id' })
  const addressOf = ({ id = '' }: Readonly<Record<string, string>>): ThingAddress => ({ kind, id })
  const refused = (field: string, text: string, typed: LinkForm['typed']): LinkForm => ({
    typed,
    problems: { [field]: text },
  })
  return [
    get(path, { allow, of, query: Words, perMinute: SEARCHES_PER_MINUTE }, ({ ctx, frame, params, query }) =>
      thingPage(ctx, frame, addressOf(params), { typed: { q: query.q ?? '' }, problems: {} }),
    ),

    post(path, { allow, of, perHour: PER_HOUR }, async ({ ctx, frame, language, params, body }) => {
      const own = addressOf(params)
      const read = readForm(NewLink, body, deskMessages)
      const { typed } = read
      const other = readAddress(typed.other ?? '')
      const phrase = readPhrase(typed.relation ?? '')
      if (!read.ok || !other || !phrase) {
        const problems = {
          ...(other ? {} : { other: deskMessages['other-empty'][language] }),
          ...(phrase ? {} : { relation: deskMessages['relation-empty'][language] }),
        }
        return thingPage(ctx, frame, own, { typed, problems })
      }
      const added = await addLink(ctx, { own, other, relation: phrase.relation, end: phrase.end })
      if (added.ok) return seeOther(`/${language}${deskPath(own)}`)
      if (added.refusal === 'thing-unknown') throw notFound()
      return thingPage(ctx, frame, own, refused('other', deskMessages[added.refusal][language], typed))
    }),

    post(`${path}/remove`, { allow, of, perHour: PER_HOUR }, async ({ ctx, language, params, body }) => {
      const own = addressOf(params)
      const read = readForm(OldLink, body, deskMessages)
      const link = read.typed.link ?? ''
      // A link that somebody else has removed meanwhile is gone, as it was asked for.
      if (isId(link)) await removeLinkOf(ctx, { own, link })
      return seeOther(`/${language}${deskPath(own)}`)
    }),
  ]
}
