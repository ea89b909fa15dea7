import { emptyForm, type FormState } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import { file, formPage, type SignedInRequest } from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import type { AccountProblem } from '../messages.ts'
import { listAllRecords, listRetained } from './queries.ts'
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

export async function ownDataFile(ctx: Context, actor: Actor) {
  const parts = await listAllRecords(ctx, actor.account)
  const all = Object.fromEntries(parts.map(({ name, records }) => [name, records]))
  const body = JSON.stringify({ made_at: ctx.now(), account: actor.account, ...all }, null, 2)
  return file('application/json; charset=utf-8', `${body}\n`, 'kenes-my-data.json')
}
