import type { Language } from '#domain/base/text.ts'
import type { FoundPlace } from '#features/territories/index.ts'
import { PlaceField, Select, Textarea, TextField } from '#ui/form/index.ts'
import { kindNames } from '../messages.ts'
import { organisationKinds } from '../model.ts'
import { registerMessages as messages, type RegisterProblem, registerRefusals } from './messages.ts'
import { LIMITS } from './model.ts'

/** A returned form: what was typed, its problems, and the places that may be meant. */
export type RegisterForm = {
  readonly typed: Readonly<Record<string, string>>
  readonly problems: Readonly<Partial<Record<string, RegisterProblem>>>
  readonly places: readonly FoundPlace[]
}

/** What a field of a form has: its value, and what is wrong with it. */
export function fieldsOf(
  language: Language,
  form: RegisterForm | undefined,
  stored: Readonly<Record<string, string>>,
) {
  const { typed = stored, problems = {} } = form ?? {}
  return {
    field: (name: string) => {
      const code = problems[name]
      return { language, name, value: typed[name], error: code && registerRefusals[code][language] }
    },
    wrong: Object.entries(problems).flatMap(([field, code]) =>
      code ? [{ field, text: registerRefusals[code][language] }] : [],
    ),
  }
}

/** The fields of a body: entered, or changed. */
export function OrganisationFieldset({
  language,
  form,
  stored = {},
  renaming = false,
}: {
  readonly language: Language
  readonly form: RegisterForm | undefined
  readonly stored?: Readonly<Record<string, string>>
  readonly renaming?: boolean
}) {
  const { field } = fieldsOf(language, form, stored)
  const label = (name: keyof typeof messages) => messages[name][language] as string
  const line = (
    name: keyof typeof messages & string,
    options: { optional?: boolean; help?: string } = {},
  ) => <TextField {...field(name)} label={label(name)} maxLength={LIMITS.name} {...options} />
  return (
    <>
      <Select
        {...field('kind')}
        label={label('kind')}
        options={[
          { value: '', label: '' },
          ...organisationKinds.map((value) => ({ value, label: kindNames[value][language] })),
        ]}
      />
      <PlaceField
        {...field('place')}
        label={label('place')}
        help={label('placeHelp')}
        choices={form?.places.map(({ code, label: name, trail }) => ({
          value: code,
          label: name[language],
          help: trail.map((around) => around.label[language]).join(' › '),
        }))}
      />
      {line('nameKk')}
      {line('nameRu')}
      {line('nameEn', { optional: true })}
      {renaming ? (
        <TextField
          {...field('since')}
          type="date"
          label={label('since')}
          help={label('sinceHelp')}
          optional
        />
      ) : null}
      {line('shortKk', { optional: true, help: label('shortHelp') })}
      {line('shortRu', { optional: true })}
      <TextField {...field('url')} type="url" label={label('url')} maxLength={LIMITS.url} optional />
      <Textarea {...field('aboutKk')} label={label('aboutKk')} maxLength={LIMITS.about} rows={3} optional />
      <Textarea {...field('aboutRu')} label={label('aboutRu')} maxLength={LIMITS.about} rows={3} optional />
    </>
  )
}
