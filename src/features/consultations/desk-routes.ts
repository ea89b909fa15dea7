import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { notFound, type SubjectOf } from '#platform/http/index.ts'
import { findDocumentOwner } from './desk-store.ts'
import type { Draft } from './desk-views.tsx'
import type { Consultation } from './model.ts'
import { consultationPermissions } from './permissions.ts'
import { findConsultation, findOwner } from './store.ts'

export const { prepare } = consultationPermissions

export const PRESSES_PER_HOUR = 600

/** A page of a word processor, pasted whole with its markup. */
export const PASTED_BYTES = 8 * 2 ** 20
export const DRAFTS = ['document', 'document_version', 'consultation'] as const

/** Whose the document of an address is. */
export const ownerOfDocument: SubjectOf = ({ db }, { id = '' }) =>
  isId(id) ? findDocumentOwner(db, id) : Promise.resolve(undefined)

/** A post to a document of one's own body. */
export const guarded = { allow: prepare, of: ownerOfDocument, perHour: PRESSES_PER_HOUR, invalidates: DRAFTS }

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

/** Whose the consultation of an address is. */
export const owner: SubjectOf = ({ db }, { id = '' }) =>
  isId(id) ? findOwner(db, id) : Promise.resolve(undefined)

/** The consultation of an address. Throws not found. */
export async function getConsultation(ctx: Context, id = ''): Promise<Consultation> {
  const found = await findConsultation(ctx.db, { id })
  if (!found) throw notFound()
  return found
}
