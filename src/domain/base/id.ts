/** A UUID (version 7) that remembers what it identifies, so that a vote cannot be passed for a person. */
export type Id<Kind extends string> = string & { readonly kind?: Kind }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether a text from outside can be an identifier; says nothing about whether such a thing exists. */
export const isId = (text: string): boolean => UUID.test(text)
