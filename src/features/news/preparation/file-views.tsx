import { languages } from '#domain/base/text.ts'
import { Documents } from '#ui/documents/documents.tsx'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { Button, Form, type Problem } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Picture } from '#ui/picture/picture.tsx'
import { UploadForm } from '#ui/upload/upload.tsx'
import { publishMessages } from '../publication/messages.ts'
import { DraftPage, type Frame, partPath } from './frame-views.tsx'
import { messages } from './messages.ts'
import { ATTACHMENTS, type Draft, fileControl, lengths, stateOf, type TextName } from './model.ts'

export type FilesPageProps = {
  readonly frame: Frame
  readonly draft: Draft
  readonly zone: string
  readonly sitting: string
  readonly editable: boolean
  readonly picture:
    | { readonly src: string; readonly width: number | null; readonly height: number | null }
    | undefined
  /** Addresses and formats of the attachments, in their order. */
  readonly attachments: readonly { readonly href: string; readonly format: string }[]
  readonly errors?: Readonly<Record<string, string>>
  readonly problems?: readonly Problem[]
  readonly typed?: Readonly<Record<string, string>> | undefined
}

const PICTURES = 'image/jpeg,image/png,image/webp,image/avif'
const DOCUMENTS = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp'

/** The picture of an item and the documents that go with it, with the words that they need. */
export function FilesPage(props: FilesPageProps) {
  const { frame, draft, zone, editable } = props
  const { language } = frame
  return (
    <DraftPage frame={frame} draft={draft} zone={zone} part="files">
      <Section title={publishMessages.picture[language]}>
        <Shown {...props} />
        {editable ? <PictureForms {...props} /> : null}
      </Section>
      <Section title={publishMessages.attachments[language]}>
        <Attached {...props} />
        {editable && draft.content.attachments.length < ATTACHMENTS ? (
          <UploadForm
            language={language}
            action={`/${language}${partPath(draft.id, 'texts')}/attachments`}
            name="attachment"
            label={publishMessages.attachment[language]}
            help={publishMessages.attachmentHelp[language]}
            error={props.errors?.attachment}
            accept={DOCUMENTS}
            button={publishMessages.uploadAttachment[language]}
          />
        ) : null}
        {editable && draft.content.attachments.length >= ATTACHMENTS ? (
          <p role="status">{publishMessages['too-many-files'][language]}</p>
        ) : null}
      </Section>
      {editable && (draft.content.picture || draft.content.attachments.length > 0) ? (
        <WordsForm {...props} />
      ) : null}
    </DraftPage>
  )
}

const Shown = ({ frame: { language }, draft, picture }: FilesPageProps) =>
  picture ? (
    <Picture
      src={picture.src}
      alt={draft.content.texts.alt[language] ?? ''}
      {...(picture.width && picture.height ? { width: picture.width, height: picture.height } : {})}
    />
  ) : null

const PictureForms = ({ frame: { language }, draft, errors }: FilesPageProps) => {
  const action = `/${language}${partPath(draft.id, 'texts')}/picture`
  const has = draft.content.picture !== null
  return (
    <>
      <UploadForm
        language={language}
        action={action}
        name="picture"
        label={has ? publishMessages.replacePicture[language] : publishMessages.picture[language]}
        help={publishMessages.pictureHelp[language]}
        error={errors?.picture}
        accept={PICTURES}
        button={publishMessages.uploadPicture[language]}
      />
      {has ? (
        <Form language={language} action={`${action}/remove`}>
          <Button kind="danger">{publishMessages.removePicture[language]}</Button>
        </Form>
      ) : null}
    </>
  )
}

const Attached = ({ frame: { language }, draft, attachments, editable }: FilesPageProps) => (
  <>
    {draft.content.attachments.map(({ sha256, name, bytes, title }, index) => {
      const { href = '', format } = attachments[index] ?? {}
      return (
        <div class="attached">
          <Documents
            language={language}
            items={[{ title: title[language] ?? name, href, format, bytes, download: name }]}
          />
          {editable ? (
            <Form
              language={language}
              action={`/${language}${partPath(draft.id, 'texts')}/attachments/remove`}
            >
              <input type="hidden" name="sha256" value={sha256} />
              <Button kind="danger">
                {publishMessages.removeAttachment[language]}
                <span class="vh">: {name}</span>
              </Button>
            </Form>
          ) : null}
        </div>
      )
    })}
  </>
)

function WordsForm(props: FilesPageProps) {
  const { frame, draft, sitting, problems, errors, typed } = props
  const { language } = frame
  const { picture, attachments, texts } = draft.content
  const inEach = (from: Readonly<Record<string, string>> | undefined, name: string) =>
    Object.fromEntries(languages.map((one) => [one, from?.[`${name}-${one}`]])) as Record<string, string>
  const field = (name: TextName, label: string, help: string, needed: readonly ('kk' | 'ru' | 'en')[]) => (
    <TranslatedField
      language={language}
      name={name}
      label={label}
      help={help}
      values={typed ? inEach(typed, name) : texts[name]}
      states={stateOf(draft, name)}
      errors={inEach(errors, name)}
      rows={2}
      maxLength={lengths[name]}
      needed={needed}
    />
  )
  return (
    <Form
      language={language}
      action={`/${language}${partPath(draft.id, 'files')}`}
      wide
      {...(problems ? { problems } : {})}
    >
      <input type="hidden" name="version" value={typed?.version ?? String(draft.version)} />
      <input type="hidden" name="sitting" value={sitting} />
      {picture ? (
        <>
          {field('alt', publishMessages.alt[language], publishMessages.altHelp[language], languages)}
          {field('caption', publishMessages.caption[language], publishMessages.captionHelp[language], [])}
        </>
      ) : null}
      {attachments.map(({ name, title, sha256 }) => (
        <TranslatedField
          language={language}
          name={fileControl(sha256)}
          label={publishMessages.fileTitle[language](name)}
          values={typed ? inEach(typed, fileControl(sha256)) : title}
          states={Object.fromEntries(languages.map((one) => [one, title[one] ? 'present' : 'missing']))}
          errors={inEach(errors, fileControl(sha256))}
          maxLength={300}
        />
      ))}
      <p class="btns">
        <Button>{publishMessages.saveWords[language]}</Button>
        <Button kind="quiet" name="then" value="preview">
          {messages.saveAndPreview[language]}
        </Button>
      </p>
    </Form>
  )
}
