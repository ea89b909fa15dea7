import { byLanguage } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import { type EId, type Recognition, walk } from '#domain/law/index.ts'
import {
  ClosedFields,
  DraftForm,
  type DraftPartForm,
  type OpenedDraft,
  translationStates,
} from '#features/drafts/index.ts'
import { participantsText } from '#features/residents/index.ts'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { Button, Form, Select, Textarea, TextField } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { languageNames } from '#ui/messages.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { UploadForm } from '#ui/upload/upload.tsx'
import { deskMessages } from '../desk/messages.ts'
import { consultationFieldLabel } from '../desk/views.tsx'
import {
  consultationDeskPath,
  documentKindNames,
  documentKinds,
  documentPath,
  participantKinds,
} from '../model.ts'
import { consultationFields } from './field-views.tsx'
import { preparationMessages } from './messages.ts'
import {
  type ConsultationContent,
  type ConsultationTextName,
  type DayName,
  dayNames,
  lengths,
  type PreparedConsultation,
  type SourceLanguage,
  sourceLanguages,
  textNames,
} from './model.ts'

export type EditFormProps = {
  readonly language: Language
  readonly opened: OpenedDraft<ConsultationContent>
  readonly form: DraftPartForm
  /** The consultation that readers see, if it is announced. */
  readonly current: PreparedConsultation['current']
  /** The minimum legal term, as a sentence. */
  readonly least: string
  /** Days that are suggested where none was given. */
  readonly usualDays: Readonly<Record<DayName, LocalDate>>
}

const rows: Readonly<Record<ConsultationTextName, number>> = {
  title: 2,
  purpose: 2,
  note: 10,
  promise: 4,
  ground: 2,
}

/** The way from the preview of a text to that of its description. */
export const PreviewBack = ({ href, text }: { readonly href: string; readonly text: string }) => (
  <p>
    <a href={href}>{text}</a>
  </p>
)

/** The way from a document to its discussion. */
export const ToConsultation = ({
  language,
  current,
}: {
  readonly language: Language
  readonly current: PreparedConsultation['current']
}) =>
  current ? (
    <p>
      <a href={`/${language}${consultationDeskPath(current)}`}>{deskMessages.back[language]}</a>
    </p>
  ) : null

/** What is announced of a document: its title, purpose, explanatory note and promise; until then its kind and days. */
export function EditForm(props: EditFormProps) {
  const { language, opened, form, current } = props
  const { draft, editable, formId } = opened
  if (!editable) {
    const own = new Set<string>(textNames.flatMap((name) => [`${name}-kk`, `${name}-ru`, `${name}-en`]))
    return (
      <ClosedFields
        fields={consultationFields(draft.content, language).filter(({ name }) => own.has(name))}
      />
    )
  }
  return (
    <>
      <ToConsultation language={language} current={current} />
      {current ? <p class="quiet">{preparationMessages.daysFixed[language]}</p> : null}
      <DraftForm
        {...form}
        language={language}
        version={draft.version}
        formId={formId}
        action={`/${language}${documentPath(draft)}`}
        autosave
      >
        {current ? null : (
          <Select
            language={language}
            name="kind"
            label={deskMessages.kind[language]}
            value={form.typed?.kind ?? draft.content.kind}
            options={documentKindNames.map((value) => ({
              value,
              label: documentKinds[value].label[language],
            }))}
          />
        )}
        {(['title', 'purpose', 'note', 'promise'] as const).map((name) => (
          <DescriptionText {...props} name={name} />
        ))}
        {current ? null : (
          <>
            {dayNames.map((name) => (
              <TextField
                language={language}
                name={name}
                type="date"
                label={deskMessages[name][language]}
                help={name === 'closesOn' ? props.least : undefined}
                error={form.errors?.[name]}
                value={form.typed?.[name] ?? (draft.content.days[name] || props.usualDays[name])}
                width="short"
              />
            ))}
            <DescriptionText {...props} name="ground" />
            <Select
              language={language}
              name="participants"
              label={deskMessages.participants[language]}
              help={deskMessages.participantsHelp[language]}
              value={form.typed?.participants ?? draft.content.participants}
              options={participantKinds.map((value) => ({
                value,
                label: participantsText(value, draft.publisher.name, language),
              }))}
            />
          </>
        )}
      </DraftForm>
    </>
  )
}

const DescriptionText = ({
  language,
  opened: { draft },
  form,
  name,
}: EditFormProps & { readonly name: ConsultationTextName }) => {
  const text = draft.content.texts[name]
  return (
    <TranslatedField
      language={language}
      name={name}
      label={consultationFieldLabel(name, language)}
      help={name === 'ground' ? deskMessages.groundHelp[language] : undefined}
      values={form.typed ? byLanguage(form.typed, name) : text}
      states={translationStates(text, draft.changes[name])}
      errors={byLanguage(form.errors, name)}
      rows={rows[name]}
      maxLength={lengths[name]}
      {...(name === 'ground' ? { needed: [] } : {})}
    />
  )
}

export type TextsPartProps = {
  readonly language: Language
  readonly opened: OpenedDraft<ConsultationContent>
  readonly form: DraftPartForm
  readonly recognised: PreparedConsultation['recognised']
  /** Provisions that are missing in one of the languages; undefined while a text is missing. */
  readonly gaps: { readonly missingInKk: readonly EId[]; readonly missingInRu: readonly EId[] } | undefined
}

/** The text in both languages: from files or pasted, and the structure that was recognised in it. */
export const TextsPart = (props: TextsPartProps) => (
  <>
    {sourceLanguages.map((item) => (
      <Section title={`${deskMessages.texts[props.language]}: ${languageNames[item].name}`}>
        <OneText {...props} sourceLanguage={item} text={props.recognised[item]} />
      </Section>
    ))}
    {props.gaps ? <Gaps language={props.language} gaps={props.gaps} /> : null}
  </>
)

function OneText({
  language,
  opened: { draft, editable },
  form,
  sourceLanguage,
  text,
}: TextsPartProps & { readonly sourceLanguage: SourceLanguage; readonly text: Recognition | undefined }) {
  const path = `/${language}${documentPath(draft)}`
  const [file, pasted] = [`file-${sourceLanguage}`, `text-${sourceLanguage}`]
  const problems = text?.problems.length ?? 0
  return (
    <>
      {text ? (
        <p>
          {deskMessages.read[language](
            walk(text.document).length,
            draft.content.sources[sourceLanguage]?.name || deskMessages.pasted[language],
          )}
          . {problems > 0 ? deskMessages.problems[language](problems) : deskMessages.noProblems[language]}.{' '}
          <a href={`${path}/${sourceLanguage}`}>{deskMessages.structure[language]}</a>
        </p>
      ) : null}
      {editable ? (
        <>
          <UploadForm
            language={language}
            action={`${path}/${sourceLanguage}/file`}
            name={file}
            label={deskMessages.file[language]}
            help={deskMessages.fileHelp[language]}
            error={form.errors?.[file]}
            accept=".docx,.odt,.html,.htm,.txt,.xml"
            button={deskMessages.upload[language]}
          />
          <details open={form.errors?.[pasted] !== undefined}>
            <summary>{deskMessages.paste[language]}</summary>
            <Form language={language} action={`${path}/${sourceLanguage}/text`}>
              <Textarea
                language={language}
                name={pasted}
                label={deskMessages.paste[language]}
                error={form.errors?.[pasted]}
                value={form.typed?.[pasted]}
                rows={10}
                lang={sourceLanguage}
              />
              <Button kind="quiet">{deskMessages.takePasted[language]}</Button>
            </Form>
          </details>
        </>
      ) : null}
    </>
  )
}

const Gaps = ({
  language,
  gaps: { missingInKk, missingInRu },
}: {
  readonly language: Language
  readonly gaps: NonNullable<TextsPartProps['gaps']>
}) =>
  missingInKk.length + missingInRu.length === 0 ? (
    <p>{deskMessages.aligned[language]}</p>
  ) : (
    <Notice kind="attention" title={deskMessages.problems[language](missingInKk.length + missingInRu.length)}>
      {missingInRu.length > 0 ? (
        <p>
          {deskMessages.missingInRu[language]}: {missingInRu.join(', ')}
        </p>
      ) : null}
      {missingInKk.length > 0 ? (
        <p>
          {deskMessages.missingInKk[language]}: {missingInKk.join(', ')}
        </p>
      ) : null}
    </Notice>
  )
