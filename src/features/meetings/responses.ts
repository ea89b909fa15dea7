import type { SubjectOf } from '#platform/http/index.ts'
import { findMeetingOwner } from './desk/store.ts'

/** The organisation of the meeting that an address at the desk names, for its permission. */
export const findMeetingSubject: SubjectOf = ({ db }, { slug = '' }) => findMeetingOwner(db, slug)
