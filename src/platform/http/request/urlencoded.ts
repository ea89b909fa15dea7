import { parse } from 'node:querystring'
import { HttpProblem } from '#platform/http/response/problem.ts'

/** More than the longest form of the site: a meeting with a hundred rows of agenda in three languages has some 900. */
export const FORM_FIELDS = 5000

/**
 * Reads a form (application/x-www-form-urlencoded, WHATWG URL standard) of at most 5000 fields; more are 413. The
 * fields are counted before anything is decoded.
 */
export function parseForm(text: string): Record<string, string | string[]> {
  let fields = 1
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    fields += 1
    if (fields > FORM_FIELDS) throw new HttpProblem(413)
  }
  const read = parse(text, '&', '=', { maxKeys: 0 })
  return Object.fromEntries(
    Object.entries(read).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
