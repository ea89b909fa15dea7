import { type FormFields, readChoice } from '#domain/base/form.ts'
import { parseMark } from './model.ts'

/** The mark of a button, and the item that was running when the page was made. */
export function readMarkForm(body: FormFields) {
  const seen = readChoice(body, 'running')
  return { mark: parseMark(readChoice(body, 'act')), seen: seen === '' ? undefined : Number(seen) }
}
