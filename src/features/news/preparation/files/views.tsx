import { byLanguage } from '#domain/base/form.ts'
import { type Language, languages } from '#domain/base/text.ts'
import {
  DraftForm,
  type DraftPartForm,
  type OpenedDraft,
  SaveAndPreview,
  translationStates,
} from '#features/drafts/index.ts'
import { Documents } from '#ui/documents/documents.tsx'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { Button, Form } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Picture } from '#ui/picture/picture.tsx'
import { UploadForm } from '#ui/upload/upload.tsx'
import { newsDeskPath } from '../../model.ts'
import { preparationMessages } from '../messages.ts'
import {
  ATTACHMENTS_MAX,
  FILE_TITLE_MAX,
  fileControl,
  lengths,
  type NewsContent,
  type NewsTextName,
} from '../model.ts'

export type FilesFormProps = {
  readonly language: Language
  readonly opened: OpenedDraft<NewsContent>
  readonly form: DraftPartForm
  readonly picture:
    | { readonly src: string; readonly width: number | null; readonly height: number | null }
    | undefined
  /** Addresses and formats of the attachments, in their order. */
  readonly attachments: readonly { readonly href: string; readonly format: string }[]
}

const PICTURES = 'image/jpeg,image/png,image/webp,image/avif'
const DOCUMENTS = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp'

/** The address of a form of these files. */
const actionOf = ({ language, opened: { draft } }: FilesFormProps, act: string) =>
  `/${language}${newsDeskPath(draft)}/${act}`

/** The picture of an item and the documents that go with it, with the words that they need. */
export function FilesForm(props: FilesFormProps) {
  const { language, opened, form } = props
  const { draft, editable } = opened
  const { picture, attachments } = draft.content
  const full = attachments.length >= ATTACHMENTS_MAX
  return (
    <>
      <Section title={preparationMessages.picture[language]}>
        <Shown {...props} />
        {editable ? <PictureForms {...props} /> : null}
      </Section>
      <Section title={preparationMessages.attachments[language]}>
        <Attached {...props} />
        {editable && !full ? (
          <UploadForm
            language={language}
            action={actionOf(props, 'attachments')}
            name="attachment"
            label={preparationMessages.attachment[language]}
            help={preparationMessages.attachmentHelp[language]}
            error={form.errors?.attachment}
            accept={DOCUMENTS}
            button={preparationMessages.uploadAttachment[language]}
          />
        ) : null}
        {editable && full ? <p role="status">{preparationMessages['too-many-files'][language]}</p> : null}
      </Section>
      {editable && (picture || attachments.length > 0) ? <WordsForm {...props} /> : null}
    </>
  )
}

const Shown = ({ language, opened: { draft }, picture }: FilesFormProps) =>
  picture ? (
    <Picture
      src={picture.src}
      alt={draft.content.texts.alt[language] ?? ''}
      {...(picture.width && picture.height ? { width: picture.width, height: picture.height } : {})}
    />
  ) : null

const PictureForms = (props: FilesFormProps) => {
  const { language, opened, form } = props
  const action = actionOf(props, 'picture')
  const has = opened.draft.content.picture !== null
  return (
    <>
      <UploadForm
        language={language}
        action={action}
        name="picture"
        label={has ? preparationMessages.replacePicture[language] : preparationMessages.picture[language]}
        help={preparationMessages.pictureHelp[language]}
        error={form.errors?.picture}
        accept={PICTURES}
        button={preparationMessages.uploadPicture[language]}
      />
      {has ? (
        <Form language={language} action={`${action}/remove`}>
          <Button kind="danger">{preparationMessages.removePicture[language]}</Button>
        </Form>
      ) : null}
    </>
  )
}

const Attached = (props: FilesFormProps) => {
  const { language, opened, attachments } = props
  return (
    <>
      {opened.draft.content.attachments.map(({ sha256, name, bytes, title }, index) => {
        const { href = '', format } = attachments[index] ?? {}
        return (
          <div class="attached">
            <Documents
              language={language}
              items={[{ title: title[language] ?? name, href, format, bytes, download: name }]}
            />
            {opened.editable ? (
              <Form language={language} action={actionOf(props, 'attachments/remove')}>
                <input type="hidden" name="sha256" value={sha256} />
                <Button kind="danger">
                  {preparationMessages.removeAttachment[language]}
                  <span class="vh">: {name}</span>
                </Button>
              </Form>
            ) : null}
          </div>
        )
      })}
    </>
  )
}

function WordsForm(props: FilesFormProps) {
  const { language, opened, form } = props
  const { draft, formId } = opened
  const { typed, errors } = form
  const { picture, attachments, texts } = draft.content
  const field = (
    name: NewsTextName,
    label: string,
    help: string,
    needed: readonly ('kk' | 'ru' | 'en')[],
  ) => (
    <TranslatedField
      language={language}
      name={name}
      label={label}
      help={help}
      values={typed ? byLanguage(typed, name) : texts[name]}
      states={translationStates(texts[name], draft.changes[name])}
      errors={byLanguage(errors, name)}
      rows={2}
      maxLength={lengths[name]}
      needed={needed}
    />
  )
  return (
    <DraftForm
      {...form}
      language={language}
      version={draft.version}
      formId={formId}
      action={actionOf(props, 'files')}
      buttons={
        <>
          <Button>{preparationMessages.saveWords[language]}</Button>
          <SaveAndPreview language={language} />
        </>
      }
    >
      {picture ? (
        <>
          {field('alt', preparationMessages.alt[language], preparationMessages.altHelp[language], languages)}
          {field(
            'caption',
            preparationMessages.caption[language],
            preparationMessages.captionHelp[language],
            [],
          )}
        </>
      ) : null}
      {attachments.map(({ name, title, sha256 }) => (
        <TranslatedField
          language={language}
          name={fileControl(sha256)}
          label={preparationMessages.fileTitle[language](name)}
          values={typed ? byLanguage(typed, fileControl(sha256)) : title}
          states={translationStates(title, undefined)}
          errors={byLanguage(errors, fileControl(sha256))}
          maxLength={FILE_TITLE_MAX}
        />
      ))}
    </DraftForm>
  )
}
