import type { ComponentChildren } from 'preact'
import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { verdicts } from '#domain/comment/index.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, formPage, notFound, type SignedInRequest, type SubjectOf } from '#platform/http/index.ts'
import { type CommentTargetKind, findTarget, subjectOfTarget } from '../kinds.ts'
import type { Comment, CommentTarget } from '../model.ts'
import { describeComments } from '../queries.ts'
import { commentClockOf } from '../responses.ts'
import { listCommentsByNumber } from '../store.ts'
import { parseAnswerNumber, prefilledAnswerForm } from './form.ts'
import type { AnswerProblem } from './messages.ts'
import { listTemplates } from './store.ts'
import { AnswerPage } from './views.tsx'

/** What the permission to answer comments on a target is asked of. */
export const findAnsweredSubject =
  (kind: CommentTargetKind): SubjectOf =>
  async (ctx, { id = '' }) => {
    const target = isId(id) ? await findTarget(ctx, kind, id) : undefined
    return target && subjectOfTarget(target)
  }

/** What an anchor of a target says now; undefined: it is not in the newest version, or is the whole. */
export type CiteAnchor = (
  ctx: Context,
  frame: Frame,
  target: CommentTarget,
  anchor: string,
) => Promise<ComponentChildren>

/** The target of an address, whose officials have a desk. */
export async function getAnsweredTarget(ctx: Context, kind: CommentTargetKind, id = '') {
  const target = isId(id) ? await findTarget(ctx, kind, id) : undefined
  if (!target?.desk) throw notFound()
  return { ...target, desk: target.desk }
}

/** Comments on this target by their numbers; 404 when one of them is not on it. One query for all of them. */
async function getAnsweredComments(ctx: Context, target: CommentTarget, numbers: readonly number[]) {
  if (numbers.length === 0) throw notFound()
  const stored = await listCommentsByNumber(ctx.db, numbers)
  const all = stored.every(({ hidden, targetId }) => !hidden && targetId === target.id)
  if (stored.length !== numbers.length || !all) throw notFound()
  return describeComments(ctx, stored)
}

/** Where all of these comments stand; undefined: at several anchors, or at one that is no longer there. */
function anchorOf(comments: readonly Comment[]): string | undefined {
  const [first] = comments
  const isOne = comments.every(({ currentAnchor, gone }) => currentAnchor === first?.currentAnchor && !gone)
  return isOne ? first?.currentAnchor : undefined
}

/**
 * The form of one answer to comments on a target.
 * @param numbers of the comments
 * @param form the form that was refused; absent: it begins with a template, or with the answer that is corrected
 */
export async function answerPage(
  { ctx, frame, params }: SignedInRequest,
  { kind, cite }: { readonly kind: CommentTargetKind; readonly cite: CiteAnchor | undefined },
  numbers: readonly number[],
  {
    form: refused,
    template,
  }: { readonly form?: FormState<AnswerProblem>; readonly template?: string | undefined },
) {
  const target = await getAnsweredTarget(ctx, kind, params.id)
  const [comments, templates] = await Promise.all([
    getAnsweredComments(ctx, target, numbers),
    listTemplates(ctx.db, target.organisation),
  ])
  const about = anchorOf(comments)
  const chosen = templates.find((item) => item.id === template)
  const earlier = comments.length === 1 ? comments[0]?.answer : undefined
  const form = refused ?? prefilledAnswerForm(chosen ?? earlier)
  const overtaken = form.problems[SEND_FIELD] === 'answered-already'
  const sent = parseAnswerNumber(form.typed.number)
  const conflict = overtaken ? comments.find(({ answer }) => answer && answer.number >= sent) : undefined
  const view = AnswerPage({
    frame,
    target,
    desk: target.desk,
    clock: commentClockOf(ctx, target),
    comments,
    verdicts: kind.verdicts ?? verdicts,
    templates,
    cited: about === undefined ? undefined : await cite?.(ctx, frame, target, about),
    number: conflict ? 1 : (earlier?.number ?? 0) + 1,
    form,
    conflict,
  })
  return formPage(view, form)
}
