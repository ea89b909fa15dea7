import { emptyText } from '#domain/base/form.ts'
import { organisationKindNames, organisationKinds } from '#features/organisations/index.ts'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { Checkbox, Select } from '#ui/form/index.ts'
import { ENTRY_NAME_MAX } from '../directory-model.ts'
import { type MeetingFormProps, translatedFieldProps } from '../fields/views.tsx'
import { preparationMessages } from '../messages.ts'
import { isTyped, type MeetingContent } from '../model.ts'

type SpeakerProps = MeetingFormProps & {
  readonly name: string
  readonly row: MeetingContent['speakers'][number]
}

/** Open while something is typed or wrong in it. */
const isOpen = ({ errors, name }: SpeakerProps, part: string, typed: boolean) =>
  typed || Object.keys(errors).some((field) => field.startsWith(`${name}-${part}`))

/** A speaker who is not in the directory yet, without leaving the form. */
export function NewPerson(props: SpeakerProps) {
  const { language, name, row } = props
  const known = props.errors[`${name}-namesake`]
  return (
    <Disclosure
      summary={preparationMessages.newPersonSummary[language]}
      open={isOpen(props, 'new', isTyped(row.newPerson)) || known !== undefined}
    >
      <TranslatedField
        {...translatedFieldProps(props, `${name}-new`, row.newPerson ?? emptyText)}
        label={preparationMessages.newPerson[language]}
        help={preparationMessages.newPersonHelp[language]}
        needed={isTyped(row.newPerson) ? ['kk', 'ru'] : []}
        maxLength={ENTRY_NAME_MAX}
      />
      {known || row.namesake === 'yes' ? (
        <Checkbox
          language={language}
          name={`${name}-namesake`}
          label={preparationMessages.namesake[language]}
          checked={row.namesake === 'yes'}
          error={known}
          optional
        />
      ) : null}
    </Disclosure>
  )
}

/** The organisation of a speaker that is not in the directory yet. */
export function NewOrganisation(props: SpeakerProps) {
  const { language, name, row } = props
  const typed = isTyped(row.newBody)
  const wrong = props.errors[`${name}-kind`]
  return (
    <Disclosure
      summary={preparationMessages.newOrganisationSummary[language]}
      open={isOpen(props, 'body', typed) || wrong !== undefined}
    >
      <TranslatedField
        {...translatedFieldProps(props, `${name}-body`, row.newBody ?? emptyText)}
        label={preparationMessages.newOrganisation[language]}
        needed={typed ? ['kk', 'ru'] : []}
        maxLength={ENTRY_NAME_MAX}
      />
      <Select
        language={language}
        name={`${name}-kind`}
        label={preparationMessages.newOrganisationKind[language]}
        value={row.newBodyKind}
        error={wrong}
        options={[
          { value: '', label: preparationMessages.choose[language] },
          ...organisationKinds.map((value) => ({ value, label: organisationKindNames[value][language] })),
        ]}
        optional
      />
    </Disclosure>
  )
}
