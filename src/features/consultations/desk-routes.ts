import { isId } from '#domain/base/id.ts'
import { notFound, type SubjectOf } from '#platform/http/index.ts'
import { findDocumentOwner } from './desk-store.ts'
import type { Draft } from './desk-views.tsx'
import { consultationPermissions } from './permissions.ts'

export const { prepare } = consultationPermissions
export const PRESSES_PER_HOUR = 600
/** A page of a word processor, pasted whole with its markup. */
export const PASTED_BYTES = 8 * 2 ** 20
export const DRAFTS = ['document', 'document_version', 'consultation'] as const

/** Whose the document of an address is. */
export const owner: SubjectOf = ({ db }, { id = '' }) =>
  isId(id) ? findDocumentOwner(db, id) : Promise.resolve(undefined)
/** A post to a document of one's own body. */
export const guarded = { allow: prepare, of: owner, perHour: PRESSES_PER_HOUR, changes: DRAFTS }

/** The words of a posted form. */
export const typedOf = (body: unknown): Draft['typed'] =>
  Object.fromEntries(
    Object.entries((body ?? {}) as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\u0000', '').trim()]] : [],
    ),
  )

/** The language of an address. Throws not found for any other. */
export const tongueOf = (text: string | undefined): 'kk' | 'ru' => {
  if (text !== 'kk' && text !== 'ru') throw notFound()
  return text
}
