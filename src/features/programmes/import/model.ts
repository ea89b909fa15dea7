import type { Id } from '#domain/base/id.ts'
/** Why a place in a programme's file is refused. */
export const problemCodes = [
  'not-json',
  'required',
  'unknown-field',
  'wrong-kind',
  'wrong-form',
  'wrong-word',
  'empty',
  'no-such-day',
  'no-territories',
  'unknown-territory',
  'territory-inside-another',
  'outside-programme',
  'ends-before-starts',
  'done-without-end',
  'no-unit',
  'fact-without-plan',
  'two-heads',
  'no-carrier',
  'twice',
  'no-organisation',
  'no-person',
  'no-meeting',
  'no-news-item',
  'no-theme',
  'no-indicator',
  'no-event',
  'no-feedback',
  'no-picture',
  'no-addressee',
  'needless-addressee',
  'other-times',
  'other-programme',
] as const
export type ProgrammeImportProblemCode = (typeof problemCodes)[number]

/** A place in the file (JSON Pointer, RFC 6901), why it is refused, and the value there or the one that is missing. */
export type ProgrammeImportProblem = {
  readonly path: string
  readonly code: ProgrammeImportProblemCode
  readonly what?: string
}

/** How many kinds of rows are written one after the other: what the progress bar counts beside the events. */
export const PART_KINDS = 10

/** The id of a meeting that the file names, of those that were found or announced by then. */
export const importedMeetingId = (
  meetings: ReadonlyMap<string, { readonly id: Id<'meeting'> }>,
  slug: string,
): Id<'meeting'> => {
  const meeting = meetings.get(slug)
  if (!meeting) throw new Error(`the meeting ${slug} was neither found nor announced`)
  return meeting.id
}
