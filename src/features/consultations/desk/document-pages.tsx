import { type Language, textIn } from '#domain/base/text.ts'
import { type EId, kindCodes, kinds, problemText, type Recognition, walk } from '#domain/law/index.ts'
import { consultationPath, documentKinds } from '#features/consultations/model.ts'
import { DeskPage } from '#ui/desk/index.ts'
import { Button, ButtonLink, Form, Select, Textarea, TextField } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { UploadForm } from '#ui/upload/upload.tsx'
import { languageNames } from '#ui/words.ts'
import { consultationDesk, DESK, type Draft, documentPath, type Frame, problemsOf } from './frame.tsx'
import { deskMessages as words } from './messages.ts'
import type { Prepared } from './prepare-store.ts'

export type ReadText = {
  readonly language: 'kk' | 'ru'
  readonly name: string
  readonly recognition: Recognition
}

export type DocumentPageProps = {
  readonly frame: Frame
  readonly document: Prepared
  readonly texts: readonly ReadText[]
  readonly gaps: { readonly missingInKk: readonly EId[]; readonly missingInRu: readonly EId[] } | undefined
  readonly draft: Draft
}

/** A document in preparation: its text in both languages, what was recognised in it, and the way on. */
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
                tongue={one}
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
  tongue,
  text,
  draft,
}: {
  readonly language: Language
  readonly path: string
  readonly tongue: 'kk' | 'ru'
  readonly text: ReadText | undefined
  readonly draft: Draft
}) {
  const field = `file-${tongue}`
  const problems = text?.recognition.problems.length ?? 0
  return (
    <>
      {text ? (
        <p>
          {words.read[language](walk(text.recognition.document).length, text.name)}.{' '}
          {problems > 0 ? words.problems[language](problems) : words.noProblems[language]}.{' '}
          <a href={`${path}/${tongue}`}>{words.structure[language]}</a>
        </p>
      ) : null}
      <UploadForm
        language={language}
        action={`${path}/${tongue}/file`}
        name={field}
        label={words.file[language]}
        help={words.fileHelp[language]}
        error={draft.problems[field]}
        accept=".docx,.html,.htm,.txt,.xml"
        button={words.upload[language]}
      />
      <details>
        <summary>{words.paste[language]}</summary>
        <Form language={language} action={`${path}/${tongue}/text`}>
          <Textarea
            language={language}
            name={`text-${tongue}`}
            label={words.paste[language]}
            error={draft.problems[`text-${tongue}`]}
            value={draft.typed[`text-${tongue}`]}
            rows={10}
            lang={tongue}
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

export type StructurePageProps = {
  readonly frame: Frame
  readonly document: Prepared
  readonly text: ReadText
  readonly page: number
  readonly pages: number
  readonly first: number
  readonly last: number
  /** The block that is being corrected. */
  readonly block: number | undefined
  readonly draft: Draft
}

/** What each paragraph was taken for, with its place; each can be corrected. */
export function StructurePage(props: StructurePageProps) {
  const { frame, document, text, page, pages, first, last, block } = props
  const { language } = frame
  const path = `/${language}${documentPath(document.id)}/${text.language}`
  const { blocks, problems } = text.recognition
  return (
    <DeskPage
      {...frame}
      at={DESK}
      title={`${words.structure[language]}: ${languageNames[text.language].name}`}
      lead={textIn(document.title, language)}
    >
      <p>
        <a href={`/${language}${documentPath(document.id)}`}>{textIn(document.title, language)}</a>
      </p>
      {problems.length > 0 ? (
        <Notice kind="attention" title={words.problems[language](problems.length)}>
          <ul>
            {problems.slice(0, 50).map((problem) => (
              <li>
                <a href={`${path}?block=${problem.block}#b${problem.block}`}>
                  {problemText(problem, language)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p>{words.noProblems[language]}</p>
      )}
      <ol class="blocks" lang={text.language}>
        {blocks
          .filter((one) => one.block >= first && one.block <= last)
          .map((one) => (
            <li id={`b${one.block}`} class={`in${Math.min(one.depth, 6)}`}>
              <small lang={language}>
                {roleName(one.role, language)} {one.num}
                {one.corrected ? ' ✓' : ''}
              </small>{' '}
              {one.label} {one.firstWords}{' '}
              {one.block === block ? (
                <CorrectForm {...props} path={path} role={one.corrected ? one.role : ''} num={one.num} />
              ) : (
                <a lang={language} href={`${path}?block=${one.block}#b${one.block}`}>
                  {words.correct[language]}
                </a>
              )}
            </li>
          ))}
      </ol>
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => `${path}?page=${number}`}
      />
    </DeskPage>
  )
}

const roleName = (role: string, language: Language): string => {
  if (role === 'heading') return words.heading[language]
  if (role === 'continuation') return words.continuation[language]
  return kinds[role as keyof typeof kinds]?.label[language] ?? role
}

const CorrectForm = ({
  frame: { language },
  path,
  block,
  role,
  num,
  draft,
}: StructurePageProps & { readonly path: string; readonly role: string; readonly num: string }) => (
  <Form language={language} action={path} problems={problemsOf(draft)}>
    <input type="hidden" name="block" value={String(block)} />
    <Select
      language={language}
      name="role"
      label={words.role[language]}
      value={role}
      options={[
        { value: '', label: words.asRecognised[language] },
        ...['heading', 'continuation', ...kindCodes].map((value) => ({
          value,
          label: roleName(value, language),
        })),
      ]}
    />
    <TextField
      language={language}
      name="num"
      label={words.number[language]}
      value={num}
      width="short"
      optional
    />
    <Button>{words.save[language]}</Button>
  </Form>
)
