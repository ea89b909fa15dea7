import { emptyForm, type FormState, refuseForm, SEND_FIELD } from '#domain/base/form.ts'
import type { Label } from '#domain/base/text.ts'
import type { RouteResponse, SignedInRequest } from '#platform/http/index.ts'
import type { DraftKind } from '../actions.ts'
import {
  type DraftPages,
  type DraftPart,
  incompletePage,
  openForPage,
  partPage,
  publicationPage,
} from '../responses.ts'
import { publicationFieldOf } from './form.ts'
import type { PublicationProblem } from './messages.ts'

/**
 * The page of publication after an act was refused; of a draft in which something is missing the page where it is
 * written, with what is missing beside its fields.
 * @param at when readers would have seen it
 */
export async function refusedPublicationPage<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  request: SignedInRequest,
  form: FormState<PublicationProblem>,
  at = request.ctx.now(),
): Promise<RouteResponse> {
  const opened = await openForPage(kind, request.ctx, request.params.id)
  return form.problems[SEND_FIELD] === 'incomplete'
    ? incompletePage(kind, pages, request, opened, at)
    : publicationPage(kind, pages, request, opened, form)
}

/** The page of publication, which says that a draft is no longer in the state in which its form was made. */
export const overtakenPage = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  request: SignedInRequest,
): Promise<RouteResponse> =>
  refusedPublicationPage(
    kind,
    pages,
    request,
    refuseForm(emptyForm, 'state-changed-meanwhile', publicationFieldOf),
  )

/**
 * The page of a part after something that was sent beside its form, such as a file, was refused.
 * @param messages the words of what can be wrong
 * @param typed the fields of the part as they are drawn again; absent: as they are saved
 */
export async function refusedPartPage<Content extends object, Ready, Problem extends string>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  request: SignedInRequest,
  part: DraftPart<Content>,
  { problems }: FormState<Problem | 'state-changed-meanwhile'>,
  messages: Readonly<Record<Problem, Label>>,
  typed?: Readonly<Record<string, string>>,
): Promise<RouteResponse> {
  const { ctx, language, params } = request
  const opened = await openForPage(kind, ctx, params.id)
  const errors: Record<string, string> = {}
  for (const [field, problem] of Object.entries(problems)) {
    if (problem === 'state-changed-meanwhile') return overtakenPage(kind, pages, request)
    if (problem) errors[field] = messages[problem as Problem][language]
  }
  return partPage(kind, pages, request, part, opened, { errors, typed })
}
