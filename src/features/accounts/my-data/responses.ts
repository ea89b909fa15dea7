import { emptyForm, type FormState } from '#domain/base/form.ts'
import { formPage, type SignedInRequest } from '#platform/http/index.ts'
import type { AccountProblem } from '../messages.ts'
import { listRetained } from './queries.ts'
import { ErasePage } from './views.tsx'

/** What is erased with an account, and what is retained. */
export function erasePage({ ctx, frame }: SignedInRequest, form: FormState<AccountProblem> = emptyForm) {
  const { language } = frame
  const retained = listRetained(ctx.features).map(({ label, why }) => ({
    label: label[language],
    why: why[language],
  }))
  return formPage(ErasePage({ frame, retained, form }), form)
}
