import { accept, type Result, refuse } from '#domain/base/result.ts'
import { REPLY_MAX } from '../model.ts'
import { plainText } from '../submission/paste-model.ts'

/** What the form sends for a reply in the name of the organisation. */
export const AS_ORGANISATION = 'organisation'

/** Checks a reply; its text is cleaned as that of comments. */
export function checkReply(typed: string): Result<string, 'reply-empty' | 'reply-long'> {
  const body = plainText(typed)
  if (body === '') return refuse('reply-empty')
  return body.length > REPLY_MAX ? refuse('reply-long') : accept(body)
}
