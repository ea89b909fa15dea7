import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import { lawProblemText, type Problem, type RecognisedBlock, type Recognition } from '#domain/law/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { languageNames } from '#ui/messages.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { deskMessages } from '../../desk/messages.ts'
import { documentTextPath } from '../../model.ts'
import type { SourceText, TextSource } from '../model.ts'
import { CorrectForm, roleName } from './form-views.tsx'
import { type StructureProblem, structureMessages } from './messages.ts'
import { SourceBlock } from './source-views.tsx'

/** Unclear places that are listed above the text; all of them are marked in it. */
const LISTED_MAX = 30

export type StructurePartProps = {
  readonly language: Language
  /** The id of the draft. */
  readonly document: string
  readonly editable: boolean
  readonly text: Pick<TextSource, 'language' | 'corrections'> & {
    readonly recognition: Recognition
    readonly content: SourceText
  }
  readonly page: number
  readonly pages: number
  /** The first and the last block of this page. */
  readonly first: number
  readonly last: number
  /** The block that is being corrected. */
  readonly block: number | undefined
  readonly form: FormState<StructureProblem>
}

/** Each paragraph as it stands in the file, and beside it what it was recognised as, with its corrections. */
export function StructurePart(props: StructurePartProps) {
  const { language, document, editable, text, page, pages, first, last, block, form } = props
  const path = `/${language}${documentTextPath({ id: document }, text.language)}`
  const { recognition } = text
  const refusal = form.problems[SEND_FIELD]
  // Without the form of the block, the refusal has no button to stand beside.
  const isCorrected =
    editable && block !== undefined && 'blocks' in text.content && block >= first && block <= last
  const problems = Map.groupBy(recognition.problems, (problem) => problem.block)
  return (
    <Section title={`${deskMessages.structure[language]}: ${languageNames[text.language].name}`}>
      <p>
        {'document' in text.content ? structureMessages.fromAkn[language] : structureMessages.lead[language]}
      </p>
      {refusal && !isCorrected ? (
        <Notice kind="attention" title={structureMessages[refusal][language]} />
      ) : null}
      <Unclear language={language} path={path} recognition={recognition} />
      {recognition.blocks.length > 0 ? (
        <p class="block-sides" aria-hidden="true">
          <span>{structureMessages.inFile[language]}</span>
          <span>{structureMessages.recognised[language]}</span>
        </p>
      ) : null}
      <ol class="blocks" start={first + 1}>
        {recognition.blocks
          .filter((block) => block.block >= first && block.block <= last)
          .map((recognisedBlock) => (
            <Line
              {...props}
              path={path}
              recognisedBlock={recognisedBlock}
              problems={problems.get(recognisedBlock.block) ?? []}
            />
          ))}
      </ol>
      <Pagination language={language} page={page} pages={pages} hrefOf={(number) => pageHref(path, number)} />
    </Section>
  )
}

const Unclear = ({
  language,
  path,
  recognition: { problems },
}: {
  readonly language: Language
  readonly path: string
  readonly recognition: Recognition
}) =>
  problems.length === 0 ? (
    <p>{deskMessages.noProblems[language]}</p>
  ) : (
    <Notice kind="attention" title={deskMessages.problems[language](problems.length)}>
      <ul>
        {problems.slice(0, LISTED_MAX).map((problem) => (
          <li>
            <a href={`${path}?block=${problem.block}#b${problem.block}`}>
              {lawProblemText(problem, language)}
            </a>{' '}
            <small>{problem.firstWords}</small>
          </li>
        ))}
      </ul>
      {problems.length > LISTED_MAX ? (
        <p>{structureMessages.more[language](problems.length - LISTED_MAX)}</p>
      ) : null}
    </Notice>
  )

type LineProps = StructurePartProps & {
  readonly path: string
  readonly recognisedBlock: RecognisedBlock
  readonly problems: readonly Problem[]
}

function Line(props: LineProps) {
  const { language, text, recognisedBlock, problems } = props
  const source = 'blocks' in text.content ? text.content.blocks[recognisedBlock.block] : undefined
  return (
    <li
      id={`b${recognisedBlock.block}`}
      value={recognisedBlock.block + 1}
      class={`in${Math.min(recognisedBlock.depth, 6)}${problems.length > 0 ? ' unclear' : ''}`}
    >
      {source ? (
        <div class="in-file" lang={text.language}>
          <span class="side" lang={language}>
            {structureMessages.inFile[language]}
          </span>
          <SourceBlock language={language} block={source} />
        </div>
      ) : null}
      <div class="recognised">
        <span class="side">{structureMessages.recognised[language]}</span>
        <RecognisedLine {...props} />
      </div>
    </li>
  )
}

function RecognisedLine(props: LineProps) {
  const { language, editable, text, block, path, recognisedBlock, problems } = props
  return (
    <>
      <small>
        {roleName(recognisedBlock.role, language)}
        {recognisedBlock.corrected ? ` (${structureMessages.corrected[language]} ✓)` : ''}
      </small>
      <span lang={text.language}>{recognisedBlock.printed}</span>
      {problems.map((problem) => (
        <em>{lawProblemText(problem, language)}</em>
      ))}
      {!editable || 'document' in text.content ? null : recognisedBlock.block === block ? (
        <CorrectForm {...props} />
      ) : (
        <a
          href={`${path}?block=${recognisedBlock.block}#b${recognisedBlock.block}`}
          aria-label={structureMessages.correctThis[language](recognisedBlock.block + 1)}
        >
          {deskMessages.correct[language]}
        </a>
      )}
    </>
  )
}
