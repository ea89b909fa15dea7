import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { notFound, type SubjectOf } from '#platform/http/index.ts'
import type { Consultation } from '../model.ts'
import { consultationPermissions } from '../permissions.ts'
import { findConsultation, findConsultationOwner } from '../store.ts'

export const { prepare } = consultationPermissions

/** The language of a text in a path. Throws not found for any other. */
export const sourceLanguageOf = (text: string | undefined): 'kk' | 'ru' => {
  if (text !== 'kk' && text !== 'ru') throw notFound()
  return text
}

/** The owner of the consultation in a path, for permission checks. */
export const findConsultationSubject: SubjectOf = ({ db }, { id = '' }) =>
  isId(id) ? findConsultationOwner(db, id) : Promise.resolve(undefined)

/** The consultation in a path. Throws not found. */
export async function getConsultation(ctx: Context, id = ''): Promise<Consultation> {
  const found = await findConsultation(ctx.db, { id })
  if (!found) throw notFound()
  return found
}
