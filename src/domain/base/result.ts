export type Refusal<Code extends string = string> = { readonly ok: false; readonly refusal: Code }

/** An answer that the rules may refuse. Faults are thrown, refusals are returned. */
export type Result<T, Code extends string = string> = { readonly ok: true; readonly value: T } | Refusal<Code>

export const accept = <T>(value: T) => ({ ok: true, value }) as const
export const refuse = <Code extends string>(refusal: Code): Refusal<Code> => ({ ok: false, refusal })

/** Tells a refusal from whatever else something may return. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'refusal' in value
