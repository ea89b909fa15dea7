import { type TObject, Type } from 'typebox'
import {
  emptyForm,
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  filledForm,
  isTicked,
  readTypedText,
  refuseField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { isLocalDate } from '#domain/base/local-date.ts'
import { languages } from '#domain/base/text.ts'
import type { DraftText } from '#domain/translation/index.ts'
import type { DraftPart } from '#features/drafts/index.ts'
import { readForm, readTextFields, type Upload } from '#platform/http/index.ts'
import { type LawFileRefusal, lawFileMessages } from '#platform/law-files/index.ts'
import { documentKindNames, participantKinds } from '../model.ts'
import { preparationMessages } from './messages.ts'
import {
  CHANGES_MAX,
  type ConsultationContent,
  dayNames,
  lengths,
  REASON_MAX,
  reasonControl,
  type SourceLanguage,
  textNames,
} from './model.ts'

type ReadPart = NonNullable<DraftPart<ConsultationContent>['read']>

const optional = (maxLength: number) =>
  Type.Optional(Type.String({ maxLength, problems: { otherwise: 'too-long' } }))
const Description: TObject = Type.Object({
  ...Object.fromEntries(
    textNames.flatMap((name) =>
      languages.map((language) => [`${name}-${language}`, optional(lengths[name])]),
    ),
  ),
  kind: Type.Optional(Type.String()),
  participants: Type.Optional(Type.String()),
  ...Object.fromEntries(dayNames.map((name) => [name, Type.Optional(Type.String())])),
})

const draftTextOf = (typed: FormState['typed'], name: string): DraftText =>
  Object.fromEntries(
    Object.entries(readTypedText(typed, name)).flatMap(([language, value]) => {
      const text = value.replaceAll(/\r\n?/g, '\n')
      return text ? [[language, text]] : []
    }),
  )

/** The translations of these texts that are marked as right as they are. */
const checkedOf = (body: FormFields, names: readonly string[]) =>
  names.flatMap((name) =>
    languages.flatMap((language) =>
      isTicked(body, `${name}-${language}-checked`) ? [[name, language] as const] : [],
    ),
  )

/** The description: of what is announced the form has neither kind nor days, which stay as they are. */
export const readConsultationForm: ReadPart = (_, known, body, language) => {
  const { ok, form } = readForm(Description, body, preparationMessages)
  const { typed } = form
  const kind = documentKindNames.find((name) => name === typed.kind) ?? known.kind
  const day = (name: (typeof dayNames)[number]) => {
    const typedDay = typed[name]
    return typedDay === undefined ? known.days[name] : isLocalDate(typedDay) ? typedDay : ''
  }
  return {
    content: {
      ...known,
      kind,
      participants: participantKinds.find((name) => name === typed.participants) ?? known.participants,
      texts: {
        title: draftTextOf(typed, 'title'),
        purpose: draftTextOf(typed, 'purpose'),
        note: draftTextOf(typed, 'note'),
        promise: draftTextOf(typed, 'promise'),
        ground: 'ground-kk' in typed ? draftTextOf(typed, 'ground') : known.texts.ground,
      },
      days: { opensOn: day('opensOn'), closesOn: day('closesOn'), answersDueOn: day('answersDueOn') },
    },
    checked: checkedOf(body, textNames),
    typed,
    problems: Object.fromEntries(
      Object.keys(form.problems).map((name) => [name, preparationMessages['too-long'][language]]),
    ),
    unsavable: !ok,
  }
}

/** What is changed and why: a summary, the reason of each change of the text, and the comments that caused it. */
export const readChangesForm: ReadPart = (_, known, body, language) => {
  const typed = readTextFields(body)
  const anchors = [
    ...new Set(Object.keys(typed).flatMap((name) => /^reason-(.+)-(?:kk|ru|en)$/s.exec(name)?.[1] ?? [])),
  ].slice(0, CHANGES_MAX)
  const long = Object.entries(typed).filter(([, value]) => value.length > REASON_MAX)
  return {
    content: {
      ...known,
      change: {
        since: /^\d{1,9}$/.test(typed.since ?? '') ? Number(typed.since) : 0,
        summary: draftTextOf(typed, 'summary'),
        reasons: Object.fromEntries(
          anchors.map((anchor) => [anchor, draftTextOf(typed, reasonControl(anchor))]),
        ),
        causes: Object.fromEntries(anchors.map((anchor) => [anchor, causesOf(typed, anchor)])),
      },
    },
    checked: checkedOf(body, ['summary', ...anchors.map(reasonControl)]),
    typed,
    problems: Object.fromEntries(long.map(([name]) => [name, preparationMessages['too-long'][language]])),
    unsavable: long.length > 0,
  }
}

/** The comments that were marked as causes of a change. */
const causesOf = (typed: FormState['typed'], anchor: string): readonly number[] =>
  Object.entries(typed).flatMap(([name, value]) => {
    const [, number, of] = /^cause-(\d{1,15})-(.+)$/s.exec(name) ?? []
    return value === 'yes' && of === anchor ? [Number(number)] : []
  })

/** A text of a document as it was sent: a file, or what was pasted. */
export type SourceFile = Pick<Upload, 'bytes' | 'name'>
/** A text is sent in one of two ways, in one of its languages. */
type SourceControl = `${'file' | 'text'}-${SourceLanguage}`
type SourceFileForm = FormResult<SourceFile, FormState<LawFileRefusal>>

/** A text as a file, in one of its languages. */
export function readLawFileForm([upload]: readonly Upload[], language: SourceLanguage): SourceFileForm {
  if (upload?.tooLarge)
    return { ok: false, form: refuseField(emptyForm, `file-${language}`, 'file-too-large') }
  const file = { bytes: upload?.bytes ?? new Uint8Array(0), name: upload?.name || `file-${language}` }
  return { ok: true, value: file, form: emptyForm }
}

/** A text that was pasted, in one of its languages. */
export function readPastedTextForm(
  body: FormFields,
  language: SourceLanguage,
): SourceFileForm & { readonly ok: true } {
  const text = readTextFields(body)[`text-${language}`] ?? ''
  const form = filledForm({ [`text-${language}`]: text })
  return { ok: true, value: { bytes: Buffer.from(text), name: '' }, form }
}

/** All that an import finds is about the one field that was sent. */
export const sourceFieldOf = (
  control: SourceControl,
): FieldOf<LawFileRefusal | 'state-changed-meanwhile', SourceControl> => ({
  ...(Object.fromEntries(Object.keys(lawFileMessages).map((refusal) => [refusal, control])) as Record<
    LawFileRefusal,
    SourceControl
  >),
  'state-changed-meanwhile': SEND_FIELD,
})
