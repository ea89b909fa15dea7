import { filledForm } from '#domain/base/form.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import {
  BUTTON_FORM,
  get,
  page,
  post,
  type Route,
  SINGLE_POSTS_PER_HOUR,
  submitForm,
} from '#platform/http/index.ts'
import { may } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { linkThings, unlinkThings } from '../actions.ts'
import type { LinkableKind } from '../kinds.ts'
import { DESK_PATH, linksDeskPath } from '../model.ts'
import { linkPermissions } from '../permissions.ts'
import { linkFieldOf, readLinkForm, readLinkIdField, SearchedWords } from './form.ts'
import { listFoundThings } from './queries.ts'
import { findLinkableSubject, thingLinksPage } from './responses.ts'
import { LinksDeskPage } from './views.tsx'

const SEARCHES_PER_MINUTE = 60

/** The page at the desk where people find what they want to link. */
export const deskRoutes: readonly Route[] = [
  get(
    DESK_PATH,
    { allow: linkPermissions.search, query: SearchedWords, perMinute: SEARCHES_PER_MINUTE },
    async ({ ctx, actor, frame, language, query: { q = '' } }) => {
      const found = await listFoundThings(ctx, q, language)
      const items = found.map(({ shown, thing: { subject }, linkable: { permission } }) => ({
        thing: shown,
        mayLink: permission !== undefined && may(actor, permission, subject),
      }))
      return page(LinksDeskPage({ frame, q, searched: q.trim() !== '', items, zoneOf: zoneOfTerritory }))
    },
  ),
]

/** The pages at the desk for the links of one kind of things, with the permission of their slice. */
export function thingRoutes(linkable: LinkableKind): readonly Route[] {
  const { kind, permission } = linkable
  if (!permission) return []
  const guard = { allow: permission, of: findLinkableSubject(linkable) } as const
  const postGuard = { ...guard, perHour: SINGLE_POSTS_PER_HOUR } as const
  const path = linksDeskPath({ kind, id: ':id' })
  const addressOf = ({ id = '' }: Readonly<Record<string, string>>): ThingAddress => ({ kind, id })
  return [
    get(path, { ...guard, query: SearchedWords, perMinute: SEARCHES_PER_MINUTE }, (request) =>
      thingLinksPage(request, addressOf(request.params), filledForm({ q: request.query.q ?? '' })),
    ),

    post(path, postGuard, (request) => {
      const own = addressOf(request.params)
      return submitForm(request, readLinkForm(request.body), {
        act: ({ other, phrase: { relation, end } }) => linkThings(request.ctx, { own, other, relation, end }),
        fieldOf: linkFieldOf,
        page: (form) => thingLinksPage(request, own, form),
        next: () => linksDeskPath(own),
      })
    }),

    post(`${path}/remove`, postGuard, (request) => {
      const own = addressOf(request.params)
      return submitForm(request, BUTTON_FORM, {
        act: () => unlinkThings(request.ctx, { own, link: readLinkIdField(request.body) }),
        fieldOf: {},
        page: () => thingLinksPage(request, own),
        next: () => linksDeskPath(own),
      })
    }),
  ]
}
