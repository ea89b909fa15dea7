import { emptyForm, type FormState } from '#domain/base/form.ts'
import { formPage, notFound, type RouteRequest } from '#platform/http/index.ts'
import { findReported } from '../kinds.ts'
import type { ModerationProblem } from '../messages.ts'
import { ReportPage } from './views.tsx'

/** The form with which anyone reports content. */
export async function reportContentPage(
  { ctx, frame, params }: RouteRequest<unknown>,
  form: FormState<ModerationProblem> = emptyForm,
) {
  const { kind = '', thing = '' } = params
  const found = await findReported(ctx, kind, thing)
  if (!found || found.hidden) throw notFound()
  const { title, words: text, language: lang } = found
  const owner = ctx.actor?.account ?? ''
  return formPage(ReportPage({ frame, kind, thing, title, text, lang, form, owner }), form)
}
