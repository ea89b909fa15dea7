import type { VNode } from 'preact'
import {
  emptyForm,
  type FieldOf,
  type FormResult,
  type FormState,
  hasProblems,
  refuseForm,
  shortenTyped,
} from '#domain/base/form.ts'
import type { Result } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { notFound } from './problem.ts'
import { page, type RouteResponse, seeOther } from './response.ts'

/** How refusals end whose form was overtaken: somebody else acted since the page was read. */
const isOvertaken = (problem: string | undefined) => /-(?:already|meanwhile)$/.test(problem ?? '')

/**
 * The status of a page with a form (RFC 9110): 200 as long as nothing is wrong; 409 where its thing is no longer as the
 * page showed it (`closed-already`, `changed-meanwhile`), so that the same form cannot succeed; 422 for all else.
 */
export const formStatus = (form: FormState): 200 | 409 | 422 => {
  if (!hasProblems(form)) return 200
  return Object.values(form.problems).some(isOvertaken) ? 409 : 422
}

/** A page with a form, before it is filled in and after it was refused. */
export const formPage = (view: VNode, form: FormState): RouteResponse => page(view, formStatus(form))

/** What a form sends that is nothing but a button. */
export const BUTTON_FORM: FormResult<undefined, FormState<never>> = {
  ok: true,
  value: undefined,
  form: emptyForm,
}

/** Refusals that have a place on the page; what does not exist is a 404. */
type Shown<Refusal extends string> = Exclude<Refusal, `${string}-unknown`>

const isShown = <Refusal extends string>(refusal: Refusal): refusal is Shown<Refusal> =>
  !refusal.endsWith('-unknown')

/**
 * Answers a posted form: acts with what it says and leads on to the result, or shows the page again with what is wrong
 * beside its field. A refusal that ends in `-unknown` is a 404.
 * @param read the form as its reader in `form.ts` has read it; `BUTTON_FORM` for a mere button
 */
export async function submitForm<Value, Form extends FormState, Done, Refusal extends string>(
  { language }: { readonly language: Language },
  read: FormResult<Value, Form>,
  steps: {
    readonly act: (value: Value) => Promise<Result<Done, Refusal>>
    readonly fieldOf: FieldOf<Shown<NoInfer<Refusal>>, string>
    /** The page with the form: `formPage`. */
    readonly page: (
      form: Form | ReturnType<typeof refuseForm<Form, Shown<NoInfer<Refusal>>>>,
    ) => Promise<RouteResponse> | RouteResponse
    /** Where the result is read: a path, without its language. */
    readonly next: (done: Done) => string
  },
): Promise<RouteResponse> {
  if (!read.ok) return steps.page(shortenTyped(read.form))
  const acted = await steps.act(read.value)
  if (acted.ok) return seeOther(`/${language}${steps.next(acted.value)}`)
  const { refusal } = acted
  if (!isShown(refusal)) throw notFound()
  return steps.page(refuseForm(shortenTyped(read.form), refusal, steps.fieldOf))
}
