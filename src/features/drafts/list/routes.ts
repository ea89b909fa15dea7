import { Type } from 'typebox'
import { fold } from '#domain/kazakh/index.ts'
import {
  DESK_POSTS_PER_HOUR,
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  paginate,
  post,
  type Reply,
  type Route,
  type RouteRequest,
  seeOther,
} from '#platform/http/index.ts'
import { type Actor, scopesOf } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { type DraftState, draftStates, titleOf } from '../model.ts'
import type { DraftKind } from '../publication/actions.ts'
import { type DraftPages, nameOf } from '../responses.ts'
import { createDraft } from '../writing/actions.ts'
import { readOrganisationField } from './form.ts'
import { listMessages } from './messages.ts'
import { findOrganisation, listDrafts, listOrganisations } from './store.ts'
import { ListPage } from './views.tsx'

const LIST_SIZE = 20

const List = Type.Object({
  state: Type.Optional(oneOf(draftStates)),
  body: Type.Optional(Type.String({ maxLength: 200 })),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  page: Type.Optional(pageNumber),
})
type Query = {
  readonly state?: DraftState
  readonly body?: string
  readonly q?: string
  readonly page?: string
}

async function listPage<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  { words, lists }: Pick<DraftPages<Content>, 'words' | 'lists'>,
  { ctx, actor, frame }: Pick<RouteRequest<unknown, Actor>, 'ctx' | 'actor' | 'frame'>,
  query: Query,
  problem?: string,
): Promise<Reply> {
  const scopes = scopesOf(actor, kind.permissions.write)
  const filter = {
    state: query.state,
    organisation: query.body,
    words: fold(query.q ?? '')
      .split(' ')
      .filter(Boolean),
  }
  const [{ entries, ...found }, organisations] = await Promise.all([
    paginate(query.page, LIST_SIZE, (range) => listDrafts(ctx.db, kind.kind, scopes, filter, range)),
    listOrganisations(ctx.db, scopes),
  ])
  return page(
    ListPage({
      frame,
      kind: { path: kind.path, section: kind.section ?? kind.path, words },
      ...found,
      filter: query,
      organisations,
      problem,
      lists,
      entries: entries.map(({ title, editor, editorEmail, bodyCode, version, publicVersion, ...one }) => ({
        ...one,
        title: titleOf(title, frame.language),
        unpublished: one.state === 'published' && version !== publicVersion,
        editor: nameOf({ name: editor, email: editorEmail }),
        zone: zoneOfTerritory(bodyCode),
      })),
    }),
    problem ? 422 : 200,
  )
}

/** The list of the drafts of a kind, and beginning a new one. */
export const listRoutes = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: Pick<DraftPages<Content>, 'words' | 'lists'>,
): readonly Route[] => [
  get(kind.path, { query: List, allow: kind.permissions.write }, (asked) =>
    listPage(kind, pages, asked, asked.query as Query),
  ),

  post(
    kind.path,
    {
      allow: kind.permissions.write,
      relation: 'the organisation that the form chooses',
      perHour: DESK_POSTS_PER_HOUR,
    },
    async (asked) => {
      const { ctx, language, body } = asked
      const slug = readOrganisationField(body)
      const owner = slug ? await findOrganisation(ctx.db, { slug }) : undefined
      if (slug && !owner) throw notFound()
      if (!owner) return listPage(kind, pages, asked, {}, listMessages.noOrganisation[language])
      const made = await createDraft(kind, ctx, owner.id)
      if (!made.ok) throw notFound()
      return seeOther(`/${language}${kind.path}/${made.value.id}`)
    },
  ),
]
