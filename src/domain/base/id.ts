/** A UUID (version 7) typed by what it identifies, so that the id of a vote cannot be passed for that of a person. */
export type Id<Kind extends string> = string & { readonly kind?: Kind }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether a text is a well-formed identifier; says nothing about whether the thing exists. */
export const isId = (text: string): boolean => UUID.test(text)
