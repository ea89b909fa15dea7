import { Type } from 'typebox'
import type { FieldOf, FormFields, FormResult, FormState } from '#domain/base/form.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { readForm } from '#platform/http/index.ts'
import type { linkThings } from '../actions.ts'
import { type LinkDeskProblem, linkMessages } from '../messages.ts'
import { findLinkPhrase, type LinkPhrase, parseAddress, WORDS_MAX } from '../model.ts'

/** The words by which a thing is searched for; as many as there are, of which the search reads the first. */
export const SearchedWords = Type.Object({ q: Type.Optional(Type.String()) })

const NewLink = Type.Object({
  q: Type.Optional(Type.String({ maxLength: WORDS_MAX, problems: { maxLength: 'words-long' } })),
  other: Type.Optional(Type.String()),
  relation: Type.Optional(Type.String()),
})
const OldLink = Type.Object({ link: Type.Optional(Type.String()) })

/** The thing that was chosen, and how it is linked. */
export function readLinkForm(
  body: FormFields,
): FormResult<{ readonly other: ThingAddress; readonly phrase: LinkPhrase }, FormState<LinkDeskProblem>> {
  const { form, ok } = readForm(NewLink, body, linkMessages)
  const other = parseAddress(form.typed.other ?? '')
  const phrase = findLinkPhrase(form.typed.relation ?? '')
  if (ok && other && phrase) return { ok, value: { other, phrase }, form }
  const problems: FormState<LinkDeskProblem>['problems'] = {
    ...form.problems,
    ...(other ? {} : { other: 'other-empty' }),
    ...(phrase ? {} : { relation: 'relation-empty' }),
  }
  return { ok: false, form: { ...form, problems } }
}

export const linkFieldOf: FieldOf<
  Exclude<RefusalOf<typeof linkThings>, 'thing-unknown'>,
  keyof typeof NewLink.properties
> = {
  'other-withdrawn-already': 'other',
  'same-thing': 'other',
  'linked-already': 'other',
  'too-many-links': 'other',
}

/** The id of the link that a button removes; empty when there is none. */
export const readLinkIdField = (body: FormFields): string =>
  readForm(OldLink, body, linkMessages).form.typed.link ?? ''
