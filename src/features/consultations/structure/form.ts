import { type FieldOf, type FormFields, type FormState, filledForm, SEND_FIELD } from '#domain/base/form.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import {
  type Correctable,
  type Correction,
  isKindCode,
  type RecognisedBlock,
  type Recognition,
  sayBlock,
  splitBlock,
  typedNumber,
  unfoldTable,
} from '#domain/law/index.ts'
import { readTextFields } from '#platform/http/index.ts'

const NUMBER_MAX = 20

type Typed = FormState['typed']
type BlockChange = (text: Correctable, recognition: Recognition) => Result<Correctable, 'words-changed'>

/** The correction in a form; its number only if it differs from the recognised one. */
function correctionOf(
  typed: Typed,
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
  (typed: Typed, block: number): BlockChange =>
  (text, { blocks }) => {
    const found = blocks.find((one) => one.block === block)
    if (!found) return accept(text)
    const before = text.corrections.find((one) => one.block === block)
    switch (typed.do) {
      case 'out':
        return accept(sayBlock(text, { ...before, block, depth: Math.max(0, found.depth - 1) }))
      case 'in':
        return accept(sayBlock(text, { ...before, block, depth: found.depth + 1 }))
      case 'join':
        return accept(sayBlock(text, { block, role: 'continuation' }))
      case 'undo':
        return accept(sayBlock(text, { block }))
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
        return accept(sayBlock(text, correctionOf(typed, found, before)))
    }
  }

/** The block that is corrected, what its button changes, and the structure that the person has seen; undefined: none. */
export function readCorrectionForm(body: FormFields) {
  const typed = readTextFields(body)
  if (!/^\d{1,7}$/.test(typed.block ?? '')) return undefined
  const block = Number(typed.block)
  return { block, seen: Number(typed.seen), change: blockChangeOf(typed, block), form: filledForm(typed) }
}

export const fieldOf: FieldOf<'words-changed' | 'structure-changed', 'lines'> = {
  'words-changed': 'lines',
  'structure-changed': SEND_FIELD,
}
