import type { Language } from '#domain/base/text.ts'
import { ChosenPlaceField, type PlaceForm } from '#features/territories/index.ts'
import { formFields, Select, Textarea, TextField } from '#ui/form/index.ts'
import { organisationKindNames } from '../messages.ts'
import { organisationKinds } from '../model.ts'
import {
  deskMessages as messages,
  type OrganisationProblem,
  organisationProblemMessages,
} from './messages.ts'
import { FIELD_MAX } from './model.ts'

/** The fields of an organisation: added, or changed. */
export function OrganisationFieldset({
  language,
  form,
  renaming = false,
}: {
  readonly language: Language
  readonly form: PlaceForm<OrganisationProblem>
  readonly renaming?: boolean
}) {
  const { field } = formFields(language, form, organisationProblemMessages)
  const label = (name: keyof typeof messages) => messages[name][language] as string
  const line = (
    name: keyof typeof messages & string,
    options: { optional?: boolean; help?: string } = {},
  ) => <TextField {...field(name)} label={label(name)} maxLength={FIELD_MAX.name} {...options} />
  return (
    <>
      <Select
        {...field('kind')}
        label={label('kind')}
        options={[
          { value: '', label: '' },
          ...organisationKinds.map((value) => ({ value, label: organisationKindNames[value][language] })),
        ]}
      />
      <ChosenPlaceField
        {...field('place')}
        places={form.places}
        label={label('place')}
        help={label('placeHelp')}
      />
      {line('name-kk')}
      {line('name-ru')}
      {line('name-en', { optional: true })}
      {renaming ? (
        <TextField
          {...field('since')}
          type="date"
          label={label('since')}
          help={label('sinceHelp')}
          optional
        />
      ) : null}
      {line('short-kk', { optional: true, help: label('shortHelp') })}
      {line('short-ru', { optional: true })}
      <TextField {...field('url')} type="url" label={label('url')} maxLength={FIELD_MAX.url} optional />
      <Textarea
        {...field('about-kk')}
        label={label('about-kk')}
        maxLength={FIELD_MAX.about}
        rows={3}
        optional
      />
      <Textarea
        {...field('about-ru')}
        label={label('about-ru')}
        maxLength={FIELD_MAX.about}
        rows={3}
        optional
      />
    </>
  )
}
