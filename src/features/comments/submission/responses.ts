import { hasProblems } from '#domain/base/form.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  formStatus,
  notFound,
  page,
  type RouteRequest,
  type RouteResponse,
} from '#platform/http/index.ts'
import { findRefusal } from '../checks.ts'
import { signedAs } from '../joining/responses.ts'
import { type CommentTargetKind, kindsOf } from '../kinds.ts'
import type { Comment, CommentTarget } from '../model.ts'
import { commentClockOf } from '../responses.ts'
import { type CommentFormState, commentProblemMessages, type SentComment } from './form.ts'
import { CommentFormPage, type ShownAnchor } from './views.tsx'

/** The anchor in the path of a form. */
export type FormAnchor = {
  readonly target: CommentTarget
  readonly anchor: string
  /** The path of the form, after the language. */
  readonly path: string
  /** The path of the discussion of the anchor, after the language. */
  readonly back: string
  /** The newest version of the target; absent: it has one only. */
  readonly newestVersion?: { readonly id: string; readonly number: number } | undefined
  /** The name of the draft at its original anchor, when a newer version has moved or changed it. */
  readonly movedFrom?: string | undefined
}

/** A form for comments on the targets of a kind. */
export type CommentForm = {
  readonly kind: CommentTargetKind
  /** Its path: '/consultations/:slug/at/:anchor/say'. */
  readonly path: string
  /** Finds the anchor in a path; `versionNumber`: the version on which the text was written, 0: the newest. */
  readonly find: (
    ctx: Context,
    params: Readonly<Record<string, string>>,
    versionNumber: number,
  ) => Promise<FormAnchor | undefined>
  /** The anchor as the page shows it; undefined: there is none. By default the title of the target. */
  readonly show?: (ctx: Context, frame: Frame, formAnchor: FormAnchor) => Promise<ShownAnchor | undefined>
}

/** A comment as it was sent, with the form as it is shown again. */
export type SentCommentForm = { readonly value: SentComment; readonly form: CommentFormState }

/** The anchor of an address in a version, 0: the newest; 404 where there is none. */
export async function getFormAnchor(
  { ctx, params }: RouteRequest<unknown>,
  { find }: CommentForm,
  versionNumber: number,
): Promise<FormAnchor> {
  const formAnchor = await find(ctx, params, versionNumber)
  if (!formAnchor) throw notFound()
  return formAnchor
}

const showTarget = ({ target, anchor }: FormAnchor, language: Language): ShownAnchor => ({
  anchor,
  name: textIn(target.title, language),
  wordable: null,
  versionNumber: 0,
  cited: null,
})

export type CommentPageOptions = {
  readonly alike?: readonly Comment[] | undefined
  /** Whether the form was sent: then something has to be corrected, or to be read first. */
  readonly posted?: boolean
  readonly cookie?: string
}

/** The form of a comment with what was typed; 422 when something has to be corrected or read first. */
export async function commentFormPage(
  { ctx, frame, actor }: RouteRequest<unknown>,
  { kind, show }: CommentForm,
  formAnchor: FormAnchor,
  { value, form }: SentCommentForm,
  { alike, posted = true, cookie }: CommentPageOptions = {},
): Promise<RouteResponse> {
  const shown = show ? await show(ctx, frame, formAnchor) : showTarget(formAnchor, frame.language)
  if (!shown) throw notFound()
  const kinds = kindsOf(kind)
  const chosenKind = value.kind === 'wording' && !shown.wordable ? 'remark' : value.kind
  const { target, path, movedFrom } = formAnchor
  const view = page(
    CommentFormPage({
      frame,
      target,
      clock: commentClockOf(ctx, target),
      shownAnchor: shown,
      path,
      kind: kinds.includes(chosenKind) ? chosenKind : (kinds[0] ?? chosenKind),
      form: { ...form, typed: { ...form.typed, wording: value.wording || (shown.wordable?.words ?? '') } },
      messages: commentProblemMessages,
      signedAs: signedAs(actor, frame.language),
      refusal: posted ? undefined : await findRefusal(ctx, target.participation, actor),
      ...(alike || value.seen ? { alike: alike ?? [] } : {}),
      from: movedFrom,
      owner: actor?.account ?? '',
      posted,
    }),
    hasProblems(form) ? formStatus(form) : posted ? 422 : 200,
  )
  return cookie && view.kind === 'page' ? { ...view, cookie } : view
}
