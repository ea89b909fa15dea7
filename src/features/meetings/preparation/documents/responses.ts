import type { FormFields } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import { sealFile } from '../../model.ts'
import { readMeetingForm } from '../form.ts'
import type { MeetingContent } from '../model.ts'
import { readSealField } from './form.ts'

export const isUploadedFile = (url: string) => url.startsWith('/files/')

/** The seals of the files that were uploaded for a draft: those that it has, and those of a form that carries their seal. */
export function sealsOf(
  ctx: Context,
  id: string,
  known: MeetingContent,
  typed: FormFields,
): Map<string, string> {
  const seal = (url: string) => sealFile(ctx, 'meeting-document', id, url)
  const carried = readMeetingForm(typed, known).documents.flatMap(({ url }, at) =>
    isUploadedFile(url) && readSealField(typed, at) === seal(url) ? [url] : [],
  )
  const kept = known.documents.map(({ url }) => url).filter(isUploadedFile)
  return new Map([...kept, ...carried].map((url) => [url, seal(url)]))
}

export const sealFields = ({ documents }: MeetingContent, seals: ReadonlyMap<string, string>) =>
  Object.fromEntries(documents.map(({ url }, at) => [`documents-${at}-seal`, seals.get(url) ?? '']))
