import { type TObject, Type } from 'typebox'
import { CHOICE_MAX, type FormFields, isTicked } from '#domain/base/form.ts'
import { type Language, languages } from '#domain/base/text.ts'
import type { Draft, ReadForm } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { readForm } from '#platform/http/index.ts'
import { preparationMessages as messages } from './messages.ts'
import { BODY_LENGTH_MAX, bodyOf, type IntroductionDraft } from './model.ts'
import { listOwnProgrammes } from './store.ts'

const bodyField = Type.Optional(
  Type.String({ maxLength: BODY_LENGTH_MAX, problems: { otherwise: 'too-long' } }),
)
const IntroductionForm: TObject = Type.Object({
  programme: Type.Optional(
    Type.String({ maxLength: CHOICE_MAX, problems: { otherwise: 'programme-unknown' } }),
  ),
  ...Object.fromEntries(languages.map((language) => [`body-${language}`, bodyField])),
})

/** The form of an introduction. A programme of other organisations is refused; the texts are kept all the same. */
export async function readIntroductionForm(
  { db }: Context,
  draft: IntroductionDraft,
  body: FormFields,
  language: Language,
  { organisation }: Pick<Draft<IntroductionDraft>, 'organisation'>,
): Promise<ReadForm<IntroductionDraft>> {
  const { typed, problems } = readForm(IntroductionForm, body, messages).form
  const slug = typed.programme ?? ''
  const chosen = slug
    ? (await listOwnProgrammes(db, organisation)).find((item) => item.slug === slug)
    : undefined
  const all = { ...problems, ...(slug && !chosen ? { programme: 'programme-unknown' as const } : {}) }
  return {
    content: {
      programme: chosen?.slug ?? (slug ? draft.programme : ''),
      name: chosen?.name ?? (slug ? draft.name : {}),
      body: bodyOf(typed),
    },
    checked: languages.flatMap((each) =>
      isTicked(body, `body-${each}-checked`) ? [['body', each] as const] : [],
    ),
    typed,
    problems: Object.fromEntries(
      Object.entries(all).flatMap(([name, code]) => (code ? [[name, messages[code][language]]] : [])),
    ),
    unsavable: Object.values(problems).includes('too-long'),
  }
}
