import { emptyForm } from '#domain/base/form.ts'
import { refuse } from '#domain/base/result.ts'
import { DESK_POSTS_PER_HOUR, get, post, type Route, submitForm } from '#platform/http/index.ts'
import type { DraftKind } from '../actions.ts'
import type { DraftPages } from '../responses.ts'
import { createDraft } from './actions.ts'
import { DraftFilterAndPage, readNewDraftForm } from './form.ts'
import { draftListPage } from './responses.ts'
import { findDraftOrganisation } from './store.ts'

/** The list of the drafts of a kind, and beginning a new one. */
export const listRoutes = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: Pick<DraftPages<Content>, 'messages' | 'lists'>,
): readonly Route[] => [
  get(kind.path, { query: DraftFilterAndPage, allow: kind.permissions.write }, (request) =>
    draftListPage(request, kind, pages, emptyForm, request.query),
  ),

  post(
    kind.path,
    {
      allow: kind.permissions.write,
      relation: 'the organisation that the form chooses',
      perHour: DESK_POSTS_PER_HOUR,
    },
    (request) =>
      submitForm(request, readNewDraftForm(request.body), {
        act: async (slug) => {
          const organisation = await findDraftOrganisation(request.ctx.db, { slug })
          return organisation
            ? createDraft(kind, request.ctx, { organisation: organisation.id })
            : refuse('organisation-unknown')
        },
        fieldOf: {},
        page: (form) => draftListPage(request, kind, pages, form),
        next: ({ id }) => `${kind.path}/${id}`,
      }),
  ),
]
