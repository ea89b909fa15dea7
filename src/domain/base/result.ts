/** An answer that the rules may refuse. Faults are thrown, refusals are returned. */
export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Code }

export const accept = <T>(value: T) => ({ ok: true, value }) as const
export const refuse = <Code extends string>(refusal: Code) => ({ ok: false, refusal }) as const
