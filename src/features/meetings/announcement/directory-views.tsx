import { kindNames, organisationKinds } from '#features/organisations/index.ts'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { Checkbox, Select } from '#ui/form/index.ts'
import type { DraftContent } from '../model.ts'
import { errorOf, type RowsProps, translated } from './field-views.tsx'
import { draftMessages as words } from './messages.ts'
import { isNew } from './model.ts'

type Props = RowsProps & { readonly name: string; readonly row: DraftContent['speakers'][number] }

const nothing = { kk: '', ru: '', en: '' }

/** Opened as long as something is in it: what is typed must not be out of sight. */
const isOpen = ({ problems, name }: Props, part: string, begun: boolean) =>
  begun || Object.keys(problems).some((field) => field.startsWith(`${name}-${part}`))

/** A speaker who is not in the directory yet: entered here, without leaving the form. */
export function NewPerson(props: Props) {
  const { language, name, row } = props
  const known = errorOf(props, `${name}-namesake`)
  return (
    <Disclosure
      summary={words.newPersonSummary[language]}
      open={isOpen(props, 'new', isNew(row.newPerson)) || known !== undefined}
    >
      <TranslatedField
        {...translated(props, `${name}-new`, row.newPerson ?? nothing, {})}
        label={words.newPerson[language]}
        help={words.newPersonHelp[language]}
        needed={isNew(row.newPerson) ? ['kk', 'ru'] : []}
        maxLength={200}
      />
      {known || row.namesake === 'yes' ? (
        <Checkbox
          language={language}
          name={`${name}-namesake`}
          label={words.namesake[language]}
          checked={row.namesake === 'yes'}
          error={known}
          optional
        />
      ) : null}
    </Disclosure>
  )
}

/** The body of a speaker that is not in the directory yet. */
export function NewBody(props: Props) {
  const { language, name, row } = props
  const begun = isNew(row.newBody)
  const wrong = errorOf(props, `${name}-kind`)
  return (
    <Disclosure
      summary={words.newBodySummary[language]}
      open={isOpen(props, 'body', begun) || wrong !== undefined}
    >
      <TranslatedField
        {...translated(props, `${name}-body`, row.newBody ?? nothing, {})}
        label={words.newBody[language]}
        needed={begun ? ['kk', 'ru'] : []}
        maxLength={200}
      />
      <Select
        language={language}
        name={`${name}-kind`}
        label={words.newBodyKind[language]}
        value={row.newBodyKind}
        error={wrong}
        options={[
          { value: '', label: words.choose[language] },
          ...organisationKinds.map((value) => ({ value, label: kindNames[value][language] })),
        ]}
        optional
      />
    </Disclosure>
  )
}
