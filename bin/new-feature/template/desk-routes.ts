import type { Context } from '#platform/context.ts'
import { type Frame, get, notFound, page, post, type Route, seeOther } from '#platform/http/index.ts'
import { type Actor, scopesOf } from '#platform/identity/index.ts'
import { publishNamePascal, withdrawNamePascal } from './actions.ts'
import { DeskNamesPascalPage } from './desk-views.tsx'
import { messages } from './messages.ts'
import { DESK, PAGE_SIZE } from './model.ts'
import { nameCamelPermissions } from './permissions.ts'
import { listOwnNamesPascal, listPublishers, lockNamePascal } from './store.ts'

const allow = nameCamelPermissions.publish
const PER_HOUR = 120

type Typed = { readonly organisation: string; readonly titleKk: string; readonly titleRu: string }
type Problem = { readonly field: keyof Typed; readonly text: string }

const nothing: Typed = { organisation: '', titleKk: '', titleRu: '' }

const textIn = (body: unknown, name: string): string => {
  const value = (body as Readonly<Record<string, unknown>> | undefined)?.[name]
  return typeof value === 'string' ? value : ''
}

const fields = {
  'title-kk-empty': 'titleKk',
  'title-ru-empty': 'titleRu',
  'title-long': 'titleKk',
  'organisation-unknown': 'organisation',
} as const

async function deskPage(ctx: Context, actor: Actor, frame: Frame, typed = nothing, problem?: Problem) {
  const scopes = scopesOf(actor, allow)
  const [items, publishers] = await Promise.all([
    listOwnNamesPascal(ctx.db, scopes, PAGE_SIZE),
    listPublishers(ctx.db, scopes),
  ])
  return page(DeskNamesPascalPage({ frame, items, publishers, typed, problem }), problem ? 422 : 200)
}

/** Whose an item is, for the permission. */
const ownerOf = async ({ db }: Context, params: Readonly<Record<string, string>>) => {
  const nameCamel = /^[0-9a-f-]{36}$/.test(params.id ?? '')
    ? await lockNamePascal(db, params.id ?? '')
    : undefined
  return nameCamel && { organisation: nameCamel.organisation.id, territory: nameCamel.place }
}

export const deskRoutes: readonly Route[] = [
  get(DESK, { allow }, ({ ctx, actor, frame }) => deskPage(ctx, actor, frame)),

  post(
    DESK,
    { allow, perHour: PER_HOUR, invalidates: ['NAME_TABLE'] },
    async ({ ctx, actor, frame, language, body }) => {
      const typed = {
        organisation: textIn(body, 'organisation'),
        titleKk: textIn(body, 'titleKk'),
        titleRu: textIn(body, 'titleRu'),
      }
      const published = await publishNamePascal(ctx, typed)
      if (published.ok) return seeOther(`/${language}${DESK}`)
      const problem = { field: fields[published.refusal], text: messages[published.refusal][language] }
      return deskPage(ctx, actor, frame, typed, problem)
    },
  ),

  post(
    `${DESK}/:id/withdraw`,
    { allow, of: ownerOf, perHour: PER_HOUR, invalidates: ['NAME_TABLE'] },
    async ({ ctx, language, params }) => {
      const withdrawn = await withdrawNamePascal(ctx, { id: params.id ?? '' })
      if (!withdrawn.ok && withdrawn.refusal === 'no-NAME_KEBAB') throw notFound()
      return seeOther(`/${language}${DESK}`)
    },
  ),
]
