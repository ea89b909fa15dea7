import { Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  filledForm,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import {
  type Correctable,
  type Correction,
  correctBlock,
  isKindCode,
  type RecognisedBlock,
  type Recognition,
  splitBlock,
  typedNumber,
  unfoldTable,
} from '#domain/law/index.ts'
import { badRequest, pageNumber, readTextFields } from '#platform/http/index.ts'
import type { StructureProblem } from './messages.ts'

/** Which paragraphs the page shows: a page of them, or those around the block that is corrected. */
export const StructureQuery = Type.Object({
  page: Type.Optional(pageNumber),
  block: Type.Optional(Type.String({ pattern: '^[0-9]{1,7}$' })),
})

const NUMBER_MAX = 20

/** Controls of the form of one block. */
type CorrectionControl = 'block' | 'seen' | 'do' | 'role' | 'depth' | 'words' | 'num' | 'lines'
type TypedFields = Readonly<Partial<Record<CorrectionControl, string>>>
type BlockChange = (text: Correctable, recognition: Recognition) => Result<Correctable, 'words-changed'>

/** The correction in a form; its number only if it differs from the recognised one. */
function correctionOf(
  typed: TypedFields,
  { block, num }: RecognisedBlock,
  before: Correction | undefined,
): Correction {
  const { role = '', depth = '', words: after = '' } = typed
  const number = typedNumber((typed.num ?? '').slice(0, NUMBER_MAX))
  return {
    block,
    ...(isKindCode(role) || role === 'heading' || role === 'continuation' ? { role } : {}),
    ...(number && (number !== num || before?.num !== undefined) ? { num: number } : {}),
    ...(/^\d{1,2}$/.test(depth) ? { depth: Number(depth) } : {}),
    ...(after === 'heading' || after === 'text' ? { words: after } : {}),
  }
}

/** The change that a button makes to the text; an unknown block is ignored. */
const blockChangeOf =
  (typed: TypedFields, block: number): BlockChange =>
  (text, { blocks }) => {
    const found = blocks.find((item) => item.block === block)
    if (!found) return accept(text)
    const before = text.corrections.find((correction) => correction.block === block)
    switch (typed.do) {
      case 'out':
        return accept(correctBlock(text, { ...before, block, depth: Math.max(0, found.depth - 1) }))
      case 'in':
        return accept(correctBlock(text, { ...before, block, depth: found.depth + 1 }))
      case 'join':
        return accept(correctBlock(text, { block, role: 'continuation' }))
      case 'undo':
        return accept(correctBlock(text, { block }))
      case 'split': {
        const cut = splitBlock(text, block, (typed.lines ?? '').split(/\r\n|[\n\r]/))
        if (cut.ok) return cut
        return cut.refusal === 'words-changed' ? refuse(cut.refusal) : accept(text)
      }
      case 'unfold': {
        const unfolded = unfoldTable(text, block)
        return unfolded.ok ? unfolded : accept(text)
      }
      default:
        return accept(correctBlock(text, correctionOf(typed, found, before)))
    }
  }

/** A correction of one block: what its button changes, and how many paragraphs the person has seen. */
export type BlockCorrection = { readonly block: number; readonly seen: number; readonly change: BlockChange }

/** The block that is corrected, as its form says. 400 where no form of the page sends it. */
export function readCorrectionForm(
  body: FormFields,
): FormResult<BlockCorrection, FormState<StructureProblem>> & { readonly ok: true } {
  const typed = readTextFields(body)
  if (!/^\d{1,7}$/.test(typed.block ?? '')) throw badRequest('block')
  const block = Number(typed.block)
  return {
    ok: true,
    value: { block, seen: Number(typed.seen), change: blockChangeOf(typed, block) },
    form: filledForm(typed),
  }
}

export const correctionFieldOf: FieldOf<
  'words-changed' | 'structure-changed-meanwhile' | 'state-changed-meanwhile',
  CorrectionControl
> = {
  'words-changed': 'lines',
  'structure-changed-meanwhile': SEND_FIELD,
  'state-changed-meanwhile': SEND_FIELD,
}
