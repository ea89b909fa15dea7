const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether a text is a time of day, '09:30'. */
export const isTime = (text: string): boolean => TIME.test(text)

const COUNT_MAX = 1_000_000

/** A number of people from a form, from 0 to 1,000,000, with or without spaces; undefined if it is none. */
export function readCount(typed: string): number | undefined {
  const digits = typed.replace(/\s/g, '')
  if (!/^\d{1,7}$/.test(digits)) return undefined
  const count = Number(digits)
  return count <= COUNT_MAX ? count : undefined
}

/** The address of a document: on the web, or a file that was uploaded here. */
export const DOCUMENT_URL = /^(https?:\/\/[^\s<>"]+|\/files\/[0-9a-z.]+)$/
