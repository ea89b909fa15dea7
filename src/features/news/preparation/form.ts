import { type TObject, Type } from 'typebox'
import {
  CHOICE_MAX,
  emptyForm,
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  isTicked,
  type ProblemOf,
  readChoice,
  refuseField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { PlaceLink } from '#domain/base/link.ts'
import { type Language, languages } from '#domain/base/text.ts'
import { topicNames } from '#domain/topic/index.ts'
import type { ReadForm } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { readForm, type Upload } from '#platform/http/index.ts'
import {
  type CheckedDocument,
  type CheckedPicture,
  checkDocument,
  checkPicture,
  type UploadRefusal,
  uploadMessages,
} from '#platform/uploads/index.ts'
import { preparationMessages } from './messages.ts'
import {
  FILE_TITLE_MAX,
  fileControl,
  lengths,
  type NewsContent,
  type NewsTextName,
  newsTextNames,
  PLACE_MAX,
  textNames,
} from './model.ts'
import { findPlaceByName } from './store.ts'

const optional = (maxLength: number) =>
  Type.Optional(Type.String({ maxLength, problems: { otherwise: 'too-long' } }))
const textFields = (names: readonly NewsTextName[]) =>
  Object.fromEntries(
    names.flatMap((name) => languages.map((language) => [`${name}-${language}`, optional(lengths[name])])),
  )
const StoryForm: TObject = Type.Object({
  ...textFields(['title', 'lead', 'body']),
  topic: Type.Optional(Type.String({ maxLength: CHOICE_MAX, problems: { otherwise: 'topic-unknown' } })),
  place: optional(PLACE_MAX),
})

const lines = (text: string) => text.replaceAll(/\r\n?/g, '\n')

/** The texts of a form over those of the draft. */
function textsOf(
  draft: NewsContent,
  typed: Readonly<Record<string, string>>,
  names: readonly NewsTextName[],
) {
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
  ) as NewsContent['texts']
  return texts
}

const checkedOf = (body: FormFields, names: readonly NewsTextName[]) =>
  names.flatMap((name) =>
    languages.flatMap((language) =>
      isTicked(body, `${name}-${language}-checked`) ? ([[name, language]] as const) : [],
    ),
  )

type NewsFormProblems = Readonly<Record<string, ProblemOf<typeof preparationMessages> | undefined>>

/** What is wrong, as sentences in the reader's language. */
const sentences = (problems: NewsFormProblems, language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(problems).flatMap(([name, code]) =>
      code ? [[name, preparationMessages[code][language]]] : [],
    ),
  )

/** The form of the item's own texts. Whatever is wrong with one field, the others are read. */
export async function readNewsForm(
  ctx: Context,
  draft: NewsContent,
  body: FormFields,
  language: Language,
): Promise<ReadForm<NewsContent>> {
  const { typed, problems: wrong } = readForm(StoryForm, body, preparationMessages).form
  const unsavable = Object.values(wrong).includes('too-long')
  const place = await readPlace(ctx, draft, typed.place ?? '')
  const topic = topicNames.find((name) => name === typed.topic)
  const problems: NewsFormProblems = {
    ...wrong,
    ...(place.code === undefined ? { place: 'place-unknown' } : {}),
    ...(topic ? {} : { topic: 'topic-unknown' }),
  }
  return {
    content: {
      ...draft,
      topic: topic ?? draft.topic,
      territory: place.code ?? draft.territory,
      texts: textsOf(draft, typed, newsTextNames),
    },
    checked: checkedOf(body, newsTextNames),
    typed,
    problems: {
      ...sentences(problems, language),
      ...(place.places.length > 1
        ? { place: preparationMessages.placeChoose[language](namesOf(place.places, language)) }
        : {}),
    },
    unsavable,
  }
}

const namesOf = (places: readonly Pick<PlaceLink, 'code' | 'label'>[], language: Language) =>
  places.map(({ label, code }) => `${label[language]} (${code})`).join('; ')

async function readPlace({ db }: Context, draft: NewsContent, typed: string) {
  // «Қостанай облысы (390000000)», as the form itself writes it.
  const text = /\((\d{9})\)\s*$/.exec(typed)?.[1] ?? typed.trim()
  if (text === '' || text === draft.territory) return { code: draft.territory, places: [] }
  const { place, places } = await findPlaceByName(db, text)
  return { code: place?.code, places: place ? [] : places }
}

/** The form beside the files: what a picture shows, how documents are called. */
export function readFileForm(
  _ctx: Context,
  draft: NewsContent,
  body: FormFields,
  language: Language,
): ReadForm<NewsContent> {
  const titles = Object.fromEntries(
    draft.attachments.flatMap(({ sha256 }) =>
      languages.map((language) => [`${fileControl(sha256)}-${language}`, optional(FILE_TITLE_MAX)]),
    ),
  )
  const schema: TObject = Type.Object({ ...textFields(['alt', 'caption']), ...titles })
  const { ok, form } = readForm(schema, body, preparationMessages)
  const { typed } = form
  const content: NewsContent = {
    ...draft,
    texts: textsOf(draft, typed, ['alt', 'caption']),
    attachments: draft.attachments.map((attachment) => ({
      ...attachment,
      title: Object.fromEntries(
        languages.flatMap((language) => {
          const text = (typed[`${fileControl(attachment.sha256)}-${language}`] ?? '').trim()
          return text ? [[language, text]] : []
        }),
      ),
    })),
  }
  const problems = sentences(form.problems, language)
  return { content, checked: checkedOf(body, ['alt', 'caption']), typed, problems, unsavable: !ok }
}

/** What can be wrong with an uploaded file. */
export type FileProblem = UploadRefusal | 'too-many-files' | 'state-changed-meanwhile'
export const fileMessages = { ...uploadMessages, 'too-many-files': preparationMessages['too-many-files'] }

/** The picture that was sent. */
export async function readPictureForm(
  files: readonly Upload[],
): Promise<FormResult<CheckedPicture, FormState<FileProblem>>> {
  const picture = await checkPicture(files[0])
  return picture.ok
    ? { ok: true, value: picture.value, form: emptyForm }
    : { ok: false, form: refuseField(emptyForm, 'picture', picture.refusal) }
}

/** The file control of a document. */
const ATTACHMENT_FIELD = 'attachment'

/** The document that was sent. */
export async function readAttachmentForm(
  files: readonly Upload[],
): Promise<FormResult<CheckedDocument, FormState<FileProblem>>> {
  const document = await checkDocument(files[0])
  return document.ok
    ? { ok: true, value: document.value, form: emptyForm }
    : { ok: false, form: refuseField(emptyForm, ATTACHMENT_FIELD, document.refusal) }
}

export const fileFieldOf: FieldOf<'too-many-files' | 'state-changed-meanwhile', typeof ATTACHMENT_FIELD> = {
  'too-many-files': ATTACHMENT_FIELD,
  'state-changed-meanwhile': SEND_FIELD,
}

/** The hash of the attachment that a button removes. */
export const readRemovedAttachmentField = (body: FormFields): string => readChoice(body, 'sha256')
