import type { ComponentChildren } from 'preact'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { TextField } from '#ui/form/index.ts'
import { NewOrganisation, NewPerson } from '../directory/views.tsx'
import { preparationMessages } from '../messages.ts'
import { type DraftRows, isTyped, type MeetingContent, rowTextName } from '../model.ts'
import { rowNames } from './messages.ts'
import { type MeetingFormProps, translatedFieldProps } from './views.tsx'

const legends = {
  partners: preparationMessages.partners,
  agenda: preparationMessages.agenda,
  speakers: preparationMessages.speakers,
  documents: preparationMessages.documents,
}

/** A part of a draft: its rows, each with its buttons, and a button that adds one more. */
function Rows(
  props: MeetingFormProps & {
    readonly name: DraftRows
    readonly draw: (at: number, fresh: boolean) => ComponentChildren
  },
) {
  const { language, content, name, action, draw, rows } = props
  const count = content[name].length
  const back = `${action}#${name}`
  return (
    <fieldset class="rows" id={name}>
      <legend>{legends[name][language]}</legend>
      <input type="hidden" name={`${name}-count`} value={String(count)} />
      {Array.from({ length: count }, (_, at) => (
        <fieldset class="row">
          <legend>{rowNames[name][language](at + 1)}</legend>
          {draw(at, rows === name && at === count - 1)}
          <div class="doings">
            {at > 0 ? (
              <RowButton
                value={`up-${name}-${at}`}
                action={back}
                text={preparationMessages.up[language]}
                of={rowNames[name][language](at + 1)}
              />
            ) : null}
            <RowButton
              value={`remove-${name}-${at}`}
              action={back}
              text={preparationMessages.remove[language]}
              of={rowNames[name][language](at + 1)}
            />
          </div>
        </fieldset>
      ))}
      <RowButton
        value={`add-${name}`}
        action={back}
        text={preparationMessages.add[language]}
        of={legends[name][language]}
      />
    </fieldset>
  )
}

const RowButton = ({
  value,
  action,
  text,
  of,
}: {
  value: string
  action: string
  text: string
  of: string
}) => (
  <button
    class="btn calm small"
    type="submit"
    name="do"
    value={value}
    formAction={action}
    aria-label={`${text}: ${of}`}
  >
    {text}
  </button>
)

export const PEOPLE_LIST = 'people-list'
export const ORGANISATIONS_LIST = 'organisations-list'

/** The fields of agenda, speakers, partners and documents. */
export function RowFields(props: MeetingFormProps) {
  const { content } = props
  return (
    <>
      <Rows
        {...props}
        name="agenda"
        draw={(at, fresh) => <AgendaRow {...props} at={at} fresh={fresh} row={content.agenda[at]} />}
      />
      <Rows
        {...props}
        name="speakers"
        draw={(at, fresh) => <SpeakerRow {...props} at={at} fresh={fresh} row={content.speakers[at]} />}
      />
      <Rows
        {...props}
        name="partners"
        draw={(at, fresh) => (
          <DirectoryField
            {...props}
            name={`partners-${at}`}
            label={preparationMessages.organisation[props.language]}
            value={content.partners[at]}
            list={ORGANISATIONS_LIST}
            fresh={fresh}
          />
        )}
      />
      <Rows
        {...props}
        name="documents"
        draw={(at, fresh) => <DocumentRow {...props} at={at} fresh={fresh} row={content.documents[at]} />}
      />
    </>
  )
}

/** A name from the directory: the browser offers a list, and any other name can be typed. */
function DirectoryField(
  props: MeetingFormProps & {
    readonly name: string
    readonly label: string
    readonly value: string | undefined
    readonly list: string
    readonly fresh?: boolean
    readonly optional?: boolean
    readonly help?: string
  },
) {
  const { language, name, label, value, list, fresh, optional, help } = props
  return (
    <TextField
      language={language}
      name={name}
      label={label}
      help={help}
      value={value}
      error={props.errors[name]}
      list={list}
      autofocus={fresh}
      optional={optional}
      autocomplete="off"
    />
  )
}

type Row<Name extends DraftRows> = MeetingFormProps & {
  readonly at: number
  readonly fresh: boolean
  readonly row: MeetingContent[Name][number] | undefined
}

function AgendaRow(props: Row<'agenda'>) {
  const { language, at, row, fresh } = props
  if (!row) return null
  const name = `agenda-${at}`
  return (
    <>
      <input type="hidden" name={`${name}-key`} value={row.key ?? ''} />
      <TextField
        language={language}
        name={`${name}-time`}
        label={preparationMessages.itemTime[language]}
        type="time"
        width="short"
        value={row.time}
        error={props.errors[`${name}-time`]}
        autofocus={fresh}
        optional
      />
      <TranslatedField
        {...translatedFieldProps(props, `${name}-title`, row.title, rowTextName('agenda', row, at))}
        label={preparationMessages.itemTitle[language]}
      />
      <DirectoryField
        {...props}
        fresh={false}
        name={`${name}-person`}
        label={preparationMessages.itemPerson[language]}
        value={row.person}
        list={PEOPLE_LIST}
        optional
      />
    </>
  )
}

function SpeakerRow(props: Row<'speakers'>) {
  const { language, at, row } = props
  if (!row) return null
  const name = `speakers-${at}`
  return (
    <>
      <input type="hidden" name={`${name}-key`} value={row.key ?? ''} />
      <DirectoryField
        {...props}
        name={`${name}-person`}
        label={preparationMessages.person[language]}
        help={preparationMessages.personHelp[language]}
        value={row.person}
        list={PEOPLE_LIST}
        optional={isTyped(row.newPerson)}
      />
      <NewPerson {...props} name={name} row={row} />
      <TranslatedField
        {...translatedFieldProps(props, `${name}-post`, row.post, rowTextName('speakers', row, at))}
        label={preparationMessages.post[language]}
        needed={[]}
      />
      <DirectoryField
        {...props}
        fresh={false}
        name={`${name}-organisation`}
        label={preparationMessages.organisation[language]}
        value={row.organisation}
        list={ORGANISATIONS_LIST}
        optional
      />
      <NewOrganisation {...props} name={name} row={row} />
    </>
  )
}

function DocumentRow(props: Row<'documents'>) {
  const { language, at, row, fresh, seals } = props
  if (!row) return null
  const name = `documents-${at}`
  return (
    <>
      <input type="hidden" name={`${name}-key`} value={row.key ?? ''} />
      <input type="hidden" name={`${name}-seal`} value={seals.get(row.url) ?? ''} />
      <TextField
        language={language}
        name={`${name}-url`}
        label={preparationMessages.documentUrl[language]}
        type="url"
        value={row.url}
        error={props.errors[`${name}-url`]}
        autofocus={fresh}
      />
      <TranslatedField
        {...translatedFieldProps(props, `${name}-title`, row.title, rowTextName('documents', row, at))}
        label={preparationMessages.documentTitle[language]}
      />
    </>
  )
}
