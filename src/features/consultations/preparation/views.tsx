import { type Language, textIn } from '#domain/base/text.ts'
import { type EId, walk } from '#domain/law/index.ts'
import { DeskPage } from '#ui/desk/index.ts'
import { Button, ButtonLink, Form, Textarea } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { languageNames } from '#ui/messages.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { UploadForm } from '#ui/upload/upload.tsx'
import { deskMessages as words } from '../desk-messages.ts'
import type { DeskForm, Frame } from '../desk-views.tsx'
import { consultationDesk, consultationPath, DESK, documentKinds, documentPath } from '../model.ts'
import type { Prepared, ReadText } from './model.ts'

export type DocumentPageProps = {
  readonly frame: Frame
  readonly document: Prepared
  readonly texts: readonly ReadText[]
  readonly gaps: { readonly missingInKk: readonly EId[]; readonly missingInRu: readonly EId[] } | undefined
  readonly draft: DeskForm
}

/** A document in preparation: its text in both languages, the recognised structure, and the next steps. */
export function DocumentPage({ frame, document, texts, gaps, draft }: DocumentPageProps) {
  const { language } = frame
  const path = `/${language}${documentPath(document.id)}`
  return (
    <DeskPage
      {...frame}
      at={DESK}
      title={textIn(document.title, language)}
      lead={`${documentKinds[document.kind].label[language]} · ${textIn(document.body, language)}`}
    >
      {document.draft ? null : <Notice kind="information" title={words['no-draft'][language]} />}
      {document.consultation ? (
        <p>
          <a href={`/${language}${consultationDesk(document.consultation.id)}`}>{words.back[language]}</a>{' '}
          <a href={`/${language}${consultationPath(document.consultation)}`}>{words.preview[language]}</a>
        </p>
      ) : null}
      {document.draft
        ? (['kk', 'ru'] as const).map((one) => (
            <Section title={`${words.texts[language]}: ${languageNames[one].name}`}>
              <OneText
                language={language}
                path={path}
                sourceLanguage={one}
                text={texts.find((text) => text.language === one)}
                draft={draft}
              />
            </Section>
          ))
        : null}
      {gaps ? <Gaps language={language} gaps={gaps} /> : null}
      {gaps && document.draft ? (
        <p>
          <ButtonLink href={`${path}/${document.consultation ? 'publish' : 'announce'}`}>
            {(document.consultation ? words.publish : words.announce)[language]}
          </ButtonLink>
        </p>
      ) : null}
    </DeskPage>
  )
}

function OneText({
  language,
  path,
  sourceLanguage,
  text,
  draft,
}: {
  readonly language: Language
  readonly path: string
  readonly sourceLanguage: 'kk' | 'ru'
  readonly text: ReadText | undefined
  readonly draft: DeskForm
}) {
  const field = `file-${sourceLanguage}`
  const problems = text?.recognition.problems.length ?? 0
  return (
    <>
      {text ? (
        <p>
          {words.read[language](walk(text.recognition.document).length, text.name || words.pasted[language])}.{' '}
          {problems > 0 ? words.problems[language](problems) : words.noProblems[language]}.{' '}
          <a href={`${path}/${sourceLanguage}`}>{words.structure[language]}</a>
        </p>
      ) : null}
      <UploadForm
        language={language}
        action={`${path}/${sourceLanguage}/file`}
        name={field}
        label={words.file[language]}
        help={words.fileHelp[language]}
        error={draft.problems[field]}
        accept=".docx,.odt,.html,.htm,.txt,.xml"
        button={words.upload[language]}
      />
      <details>
        <summary>{words.paste[language]}</summary>
        <Form language={language} action={`${path}/${sourceLanguage}/text`}>
          <Textarea
            language={language}
            name={`text-${sourceLanguage}`}
            label={words.paste[language]}
            error={draft.problems[`text-${sourceLanguage}`]}
            value={draft.typed[`text-${sourceLanguage}`]}
            rows={10}
            lang={sourceLanguage}
          />
          <Button kind="quiet">{words.takePasted[language]}</Button>
        </Form>
      </details>
    </>
  )
}

const Gaps = ({
  language,
  gaps,
}: {
  readonly language: Language
  readonly gaps: NonNullable<DocumentPageProps['gaps']>
}) =>
  gaps.missingInKk.length + gaps.missingInRu.length === 0 ? (
    <p>{words.aligned[language]}</p>
  ) : (
    <Notice
      kind="attention"
      title={words.problems[language](gaps.missingInKk.length + gaps.missingInRu.length)}
    >
      {gaps.missingInRu.length > 0 ? (
        <p>
          {words.missingInRu[language]}: {gaps.missingInRu.join(', ')}
        </p>
      ) : null}
      {gaps.missingInKk.length > 0 ? (
        <p>
          {words.missingInKk[language]}: {gaps.missingInKk.join(', ')}
        </p>
      ) : null}
    </Notice>
  )
