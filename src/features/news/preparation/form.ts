import { type TObject, Type } from 'typebox'
import { type Language, languages } from '#domain/base/text.ts'
import { type Topic, topicNames } from '#domain/topic/index.ts'
import type { Context } from '#platform/context.ts'
import { readForm } from '#platform/http/index.ts'
import { findPlaceNamed } from './list-store.ts'
import { messages } from './messages.ts'
import { type DraftContent, fileControl, lengths, type TextName, textNames } from './model.ts'
import { meetingBySlug } from './store.ts'

/** What can be wrong with a form of texts, by the name of the control. */
export type FormProblems = Readonly<Record<string, FormCode>>
type FormCode = 'too-long' | 'place-unknown' | 'meeting-unknown' | 'topic-unknown' | 'form-broken'

const optional = (maxLength: number) =>
  Type.Optional(Type.String({ maxLength, problems: { otherwise: 'too-long' } }))
const textFields = (names: readonly TextName[]) =>
  Object.fromEntries(
    names.flatMap((name) => languages.map((language) => [`${name}-${language}`, optional(lengths[name])])),
  )
const based = {
  version: Type.String({ pattern: '^[1-9][0-9]{0,8}$', problems: { otherwise: 'form-broken' } }),
  sitting: Type.String({
    pattern: '^[0-9a-f-]{36}$',
    problems: { otherwise: 'form-broken' },
  }),
}
const StoryForm: TObject = Type.Object({
  ...based,
  ...textFields(['title', 'lead', 'body']),
  topic: Type.Optional(Type.String({ maxLength: 40, problems: { otherwise: 'topic-unknown' } })),
  place: optional(200),
  meeting: optional(300),
})

/** A form of texts as it was sent: what it makes of the draft, and everything that was typed. */
export type ReadStory = {
  readonly base: number
  readonly sitting: string
  readonly content: DraftContent
  readonly checked: readonly (readonly [TextName, Language])[]
  readonly typed: Readonly<Record<string, string>>
  readonly problems: FormProblems
  /** Places between which the typed name does not decide. */
  readonly places: readonly { readonly code: string; readonly label: Readonly<Record<Language, string>> }[]
}

const lines = (text: string) => text.replaceAll(/\r\n?/g, '\n')

/** The texts of a form over those of the draft. */
function textsOf(draft: DraftContent, typed: Readonly<Record<string, string>>, names: readonly TextName[]) {
  const texts = Object.fromEntries(
    textNames.map((name) => [
      name,
      names.includes(name)
        ? Object.fromEntries(
            languages.flatMap((language) => {
              const text = lines(typed[`${name}-${language}`] ?? '').trim()
              return text ? [[language, text]] : []
            }),
          )
        : draft.texts[name],
    ]),
  ) as DraftContent['texts']
  return texts
}

const checkedOf = (body: unknown, names: readonly TextName[]) =>
  names.flatMap((name) =>
    languages.flatMap((language) =>
      (body as Record<string, unknown>)[`${name}-${language}-checked`] === 'yes'
        ? ([[name, language]] as const)
        : [],
    ),
  )

/** The form of the item's own texts. Whatever is wrong with one field, the others are read. */
export async function readStory(ctx: Context, draft: DraftContent, body: unknown): Promise<ReadStory> {
  const form = readForm(StoryForm, body, messages)
  const problems: Record<string, FormCode> = form.ok ? {} : { ...(form.problems as Record<string, FormCode>) }
  const { typed } = form
  const place = await readPlace(ctx, draft, typed.place ?? '')
  if (place.code === undefined) problems.place = 'place-unknown'
  const meeting = await readMeeting(ctx, typed.meeting ?? '')
  if (meeting === undefined) problems.meeting = 'meeting-unknown'
  const topic = topicNames.find((name) => name === typed.topic)
  if (!topic) problems.topic = 'topic-unknown'
  const names = ['title', 'lead', 'body'] as const
  return {
    base: Number(typed.version),
    sitting: typed.sitting ?? '',
    content: {
      ...draft,
      topic: topic ?? (draft.topic satisfies Topic),
      territory: place.code ?? draft.territory,
      meeting: meeting ?? draft.meeting,
      texts: textsOf(draft, typed, names),
      ...(meeting === null ? { meeting: null } : {}),
    },
    checked: checkedOf(body, names),
    typed,
    problems,
    places: place.places,
  }
}

async function readPlace({ db }: Context, draft: DraftContent, typed: string) {
  // «Қостанай облысы (390000000)», as the form itself writes it.
  const text = /\((\d{9})\)\s*$/.exec(typed)?.[1] ?? typed.trim()
  if (text === '' || text === draft.territory) return { code: draft.territory, places: [] }
  const { place, places } = await findPlaceNamed(db, text)
  return { code: place?.code, places: place ? [] : places }
}

/** Null when there is none, undefined when it cannot be found. */
async function readMeeting({ db }: Context, typed: string) {
  const slug = typed.trim().split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1)
  if (!slug) return null
  return (await meetingBySlug(db, slug)) ? slug : undefined
}

/** The form beside the files: what a picture shows, how documents are called. */
export function readFileWords(draft: DraftContent, body: unknown) {
  const titles = Object.fromEntries(
    draft.attachments.flatMap(({ sha256 }) =>
      languages.map((language) => [`${fileControl(sha256)}-${language}`, optional(300)]),
    ),
  )
  const schema: TObject = Type.Object({ ...based, ...textFields(['alt', 'caption']), ...titles })
  const form = readForm(schema, body, messages)
  const { typed } = form
  const content: DraftContent = {
    ...draft,
    texts: textsOf(draft, typed, ['alt', 'caption']),
    attachments: draft.attachments.map((one) => ({
      ...one,
      title: Object.fromEntries(
        languages.flatMap((language) => {
          const text = (typed[`${fileControl(one.sha256)}-${language}`] ?? '').trim()
          return text ? [[language, text]] : []
        }),
      ),
    })),
  }
  return {
    base: Number(typed.version),
    sitting: typed.sitting ?? '',
    content,
    checked: checkedOf(body, ['alt', 'caption']),
    typed,
    problems: (form.ok ? {} : form.problems) as FormProblems,
  }
}
