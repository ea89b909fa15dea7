import { emptyForm, type FormState } from '#domain/base/form.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import { formPage, paginate, type SignedInRequest } from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { DraftKind } from '../actions.ts'
import { draftTitleOf } from '../model.ts'
import { type DraftPages, editorNameOf } from '../responses.ts'
import { type DraftListQuery, readDraftFilterForm } from './form.ts'
import type { DraftListProblem } from './messages.ts'
import { listDraftOrganisations, listDraftsInScopes } from './store.ts'
import { DraftListPage } from './views.tsx'

const PAGE_SIZE = 20

/** The list of the drafts of a kind, with the form that begins one. */
export async function draftListPage<Content extends object, Ready>(
  { ctx, actor, frame }: SignedInRequest,
  kind: DraftKind<Content, Ready>,
  { messages, lists }: Pick<DraftPages<Content>, 'messages' | 'lists'>,
  form: FormState<DraftListProblem> = emptyForm,
  query: DraftListQuery = {},
) {
  const scopes = scopesOf(actor, kind.permissions.write)
  const filter = await readDraftFilterForm(ctx, query)
  const keys = foldLetters(filter.q ?? '')
    .split(' ')
    .filter(Boolean)
  const [found, organisations] = await Promise.all([
    paginate(query.page, PAGE_SIZE, (range) =>
      listDraftsInScopes(ctx.db, kind.kind, scopes, { ...filter, words: keys }, range),
    ),
    listDraftOrganisations(ctx.db, scopes),
  ])
  const view = DraftListPage({
    frame,
    kind: { path: kind.path, section: kind.section ?? kind.path, messages },
    ...found,
    filter,
    organisations,
    form,
    lists,
    items: found.items.map(
      ({ title, editor, editorEmail, organisationCode, version, publicVersion, ...draft }) => ({
        ...draft,
        title: draftTitleOf(title, frame.language),
        unpublished: draft.state === 'published' && version !== publicVersion,
        editor: editorNameOf({ name: editor, email: editorEmail }),
        zone: zoneOfTerritory(organisationCode),
      }),
    ),
  })
  return formPage(view, form)
}
