import { Type } from 'typebox'
import { foldLetters } from '#domain/kazakh/index.ts'
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
import { type DraftState, draftStates, draftTitleOf } from '../model.ts'
import type { DraftKind } from '../publication/actions.ts'
import { type DraftPages, editorNameOf } from '../responses.ts'
import { createDraft } from '../writing/actions.ts'
import { readDraftOrganisationField } from './form.ts'
import { listMessages } from './messages.ts'
import { findDraftOrganisation, listDraftOrganisations, listDraftsInScopes } from './store.ts'
import { DraftListPage } from './views.tsx'

const PAGE_SIZE = 20

const List = Type.Object({
  state: Type.Optional(oneOf(draftStates)),
  organisation: Type.Optional(Type.String({ maxLength: 200 })),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  page: Type.Optional(pageNumber),
})
type Query = {
  readonly state?: DraftState
  readonly organisation?: string
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
    organisation: query.organisation,
    words: foldLetters(query.q ?? '')
      .split(' ')
      .filter(Boolean),
  }
  const [{ entries, ...found }, organisations] = await Promise.all([
    paginate(query.page, PAGE_SIZE, (range) => listDraftsInScopes(ctx.db, kind.kind, scopes, filter, range)),
    listDraftOrganisations(ctx.db, scopes),
  ])
  return page(
    DraftListPage({
      frame,
      kind: { path: kind.path, section: kind.section ?? kind.path, words },
      ...found,
      filter: query,
      organisations,
      problem,
      lists,
      entries: entries.map(
        ({ title, editor, editorEmail, organisationCode, version, publicVersion, ...one }) => ({
          ...one,
          title: draftTitleOf(title, frame.language),
          unpublished: one.state === 'published' && version !== publicVersion,
          editor: editorNameOf({ name: editor, email: editorEmail }),
          zone: zoneOfTerritory(organisationCode),
        }),
      ),
    }),
    problem ? 422 : 200,
  )
}

/** The list of the drafts of a kind, and beginning a new one. */
export const listRoutes = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: Pick<DraftPages<Content>, 'words' | 'lists'>,
): readonly Route[] => [
  get(kind.path, { query: List, allow: kind.permissions.write }, (request) =>
    listPage(kind, pages, request, request.query as Query),
  ),

  post(
    kind.path,
    {
      allow: kind.permissions.write,
      relation: 'the organisation that the form chooses',
      perHour: DESK_POSTS_PER_HOUR,
    },
    async (request) => {
      const { ctx, language, body } = request
      const slug = readDraftOrganisationField(body)
      const owner = slug ? await findDraftOrganisation(ctx.db, { slug }) : undefined
      if (slug && !owner) throw notFound()
      if (!owner) return listPage(kind, pages, request, {}, listMessages.noOrganisation[language])
      const made = await createDraft(kind, ctx, owner.id)
      if (!made.ok) throw notFound()
      return seeOther(`/${language}${kind.path}/${made.value.id}`)
    },
  ),
]
