import { SEND_FIELD } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import {
  type Block,
  kindCodes,
  kinds,
  parentsFor,
  provisionName,
  type RecognisedBlock,
} from '#domain/law/index.ts'
import { Button, Form, FormError, formFields, Select, Textarea, TextField } from '#ui/form/index.ts'
import { pageHref } from '#ui/pagination/page-href.ts'
import { deskMessages } from '../../desk/messages.ts'
import { structureMessages } from './messages.ts'
import type { StructurePartProps } from './views.tsx'

/** The recognised role of a block, as text. */
export const roleName = (role: string, language: Language): string => {
  if (role === 'heading') return deskMessages.heading[language]
  if (role === 'continuation') return deskMessages.continuation[language]
  return kinds[role as keyof typeof kinds]?.label[language] ?? role
}

/** Kinds that can be chosen for a paragraph; rows and tables only come from files. */
const ROLES = ['heading', 'continuation', ...kindCodes.filter((kind) => kind !== 'table' && kind !== 'row')]
/** Roles of paragraphs that belong to the provision before them. */
const JOINED: ReadonlySet<string> = new Set(['heading', 'continuation'])
const NUMBERED: ReadonlySet<string> = new Set([
  'appendix',
  'section',
  'chapter',
  'paragraph',
  'level',
  'article',
  'point',
  'subpoint',
  'item',
])

type BlockFormProps = StructurePartProps & {
  readonly path: string
  readonly recognisedBlock: RecognisedBlock
}

/** The corrections of a block; each button is a form of its own and works without scripts. */
export function CorrectForm(props: BlockFormProps) {
  const { language, text, page, path, recognisedBlock, form } = props
  const { field, problems } = formFields(language, form, structureMessages)
  const block = 'blocks' in text.content ? text.content.blocks[recognisedBlock.block] : undefined
  if (!block) return null
  const next = text.recognition.problems.find((problem) => problem.block > recognisedBlock.block)
  const split = form.typed.lines ?? (block.type === 'paragraph' ? block.text : '')
  return (
    <div class="correction">
      <CorrectionForm {...props} of={block} />
      {block.type === 'paragraph' && block.text !== '' ? (
        <details open={form.problems.lines !== undefined}>
          <summary>{structureMessages.split[language]}</summary>
          <Form
            language={language}
            action={path}
            problems={problems.filter(({ field: name }) => name !== SEND_FIELD)}
          >
            <Seen {...props} />
            <Textarea
              {...field('lines')}
              label={structureMessages.split[language]}
              help={structureMessages.splitHelp[language]}
              value={split}
              rows={Math.min(16, 3 + Math.ceil(split.length / 70))}
              lang={text.language}
            />
            <Button kind="quiet" name="do" value="split">
              {structureMessages.split[language]}
            </Button>
          </Form>
        </details>
      ) : null}
      <p class="doings">
        <a href={`${pageHref(path, page)}#b${recognisedBlock.block}`}>{structureMessages.done[language]}</a>
        {next ? (
          <a href={`${path}?block=${next.block}#b${next.block}`}>{structureMessages.nextUnclear[language]}</a>
        ) : null}
      </p>
    </div>
  )
}

/** The block, and the number of blocks that the person saw. */
const Seen = ({ text, recognisedBlock }: BlockFormProps) => (
  <>
    <input type="hidden" name="block" value={String(recognisedBlock.block)} />
    <input
      type="hidden"
      name="seen"
      value={String('blocks' in text.content ? text.content.blocks.length : 0)}
    />
  </>
)

function CorrectionForm(props: BlockFormProps & { readonly of: Block }) {
  const { language, text, path, recognisedBlock, of, form } = props
  const { field, problems } = formFields(language, form, structureMessages)
  const correction = text.corrections.find(({ block }) => block === recognisedBlock.block)
  const parents = parentsFor(text.recognition, recognisedBlock.block)
  const joined = JOINED.has(recognisedBlock.role)
  return (
    <Form
      language={language}
      action={path}
      problems={problems.filter(({ field: name }) => name === SEND_FIELD)}
    >
      <Seen {...props} />
      {of.type === 'table' ? (
        <p class="quiet">{structureMessages.unfoldHelp[language]}</p>
      ) : (
        <Select
          language={language}
          name="role"
          label={deskMessages.role[language]}
          value={correction?.role ?? ''}
          options={[
            { value: '', label: deskMessages.asRecognised[language] },
            ...ROLES.map((value) => ({ value, label: roleName(value, language) })),
          ]}
        />
      )}
      {of.type === 'table' || joined ? null : (
        <TextField
          language={language}
          name="num"
          label={deskMessages.number[language]}
          value={recognisedBlock.num}
          width="short"
          optional
        />
      )}
      {NUMBERED.has(recognisedBlock.role) ? (
        <Select
          language={language}
          name="words"
          label={structureMessages.afterNumber[language]}
          value={correction?.words ?? ''}
          options={[
            { value: '', label: deskMessages.asRecognised[language] },
            { value: 'heading', label: structureMessages.areHeading[language] },
            { value: 'text', label: structureMessages.areText[language] },
          ]}
        />
      ) : null}
      {joined ? null : (
        <Select
          language={language}
          name="depth"
          label={structureMessages.where[language]}
          value={correction?.depth === undefined ? '' : String(recognisedBlock.depth)}
          options={[
            { value: '', label: deskMessages.asRecognised[language] },
            { value: '0', label: structureMessages.atTop[language] },
            ...parents.map((parent) => ({
              value: String(parent.depth + 1),
              label: structureMessages.inside[language](provisionName(parent, language)),
            })),
          ]}
        />
      )}
      <FormError {...field(SEND_FIELD)} />
      <Presses {...props} joined={joined} deepest={(parents.at(-1)?.depth ?? -1) + 1} />
    </Form>
  )
}

/** Enter presses the first button. */
const Presses = ({
  language,
  recognisedBlock,
  of,
  joined,
  deepest,
}: BlockFormProps & { readonly of: Block; readonly joined: boolean; readonly deepest: number }) => (
  <p class="doings">
    <Button>{deskMessages.save[language]}</Button>
    {joined || recognisedBlock.depth === 0 ? null : (
      <Button kind="quiet" name="do" value="out">
        {structureMessages.outdent[language]}
      </Button>
    )}
    {joined || recognisedBlock.depth >= deepest ? null : (
      <Button kind="quiet" name="do" value="in">
        {structureMessages.indent[language]}
      </Button>
    )}
    {recognisedBlock.block === 0 || recognisedBlock.role === 'continuation' || of.type === 'table' ? null : (
      <Button kind="quiet" name="do" value="join">
        {structureMessages.join[language]}
      </Button>
    )}
    {of.type === 'table' ? (
      <Button kind="quiet" name="do" value="unfold">
        {structureMessages.unfold[language]}
      </Button>
    ) : null}
    {recognisedBlock.corrected ? (
      <Button kind="quiet" name="do" value="undo">
        {structureMessages.undo[language]}
      </Button>
    ) : null}
  </p>
)
