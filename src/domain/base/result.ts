export type Refusal<Code extends string = string> = { readonly ok: false; readonly refusal: Code }

/** A value or a refusal. Refusals are returned, faults are thrown. */
export type Result<T, Code extends string = string> = { readonly ok: true; readonly value: T } | Refusal<Code>

/** Why an action refuses, by the results that it returns. */
export type RefusalOf<Action extends (...input: never[]) => Promise<Result<unknown>>> = Extract<
  Awaited<ReturnType<Action>>,
  Refusal
>['refusal']

export const accept = <T>(value: T) => ({ ok: true, value }) as const
export const refuse = <Code extends string>(refusal: Code): Refusal<Code> => ({ ok: false, refusal })

/** The value of something that is never refused. */
export const accepted = <T>(result: Result<T, never>): T => {
  if (!result.ok) throw new Error(`Refused: ${String(result.refusal)}`)
  return result.value
}

/** Distinguishes a refusal from any other returned value. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'refusal' in value
