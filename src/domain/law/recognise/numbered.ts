import type { KindCode } from '#domain/law/kinds.ts'
import { follows, isFirst } from '#domain/law/numbers.ts'
import { type Growth, place, top } from './growth.ts'
import { printedLabel } from './labels.ts'
import { isSentence, type Line } from './lines.ts'
import type { Family } from './marks.ts'
import { isListed, type Node, newNode, WEIGHT } from './node.ts'
import { isNamedLine } from './roles.ts'

const HEADED: ReadonlySet<KindCode> = new Set(['section', 'chapter', 'paragraph', 'appendix', 'level'])
const LEVEL_FAMILIES: ReadonlySet<Family> = new Set(['dot', 'decimal', 'roman', 'section', 'chapter'])

export function addNumbered(growth: Growth, line: Line, kind: KindCode): Node {
  const mark = kind === 'level' && line.mark && !LEVEL_FAMILIES.has(line.mark.family) ? null : line.mark
  const rest = mark?.rest ?? line.text
  const words = line.correction?.words
  const headed = words ? words === 'heading' : HEADED.has(kind) || (kind === 'article' && !isSentence(rest))
  const num = line.correction?.num ?? mark?.num ?? ''
  const label = mark?.label ?? ''
  const node = newNode(kind, line.block, weightOf(growth, line, kind), {
    num,
    label: num === (mark?.num ?? '') ? label : printedLabel(label, kind, num, growth.language),
    family: mark?.family ?? null,
    listLevel: line.listLevel,
    ...(headed ? { heading: rest } : { text: rest }),
  })
  place(growth, node, line.correction)
  return node
}

const dots = (num: string) => num.split('.').length - 1

function weightOf(growth: Growth, line: Line, kind: KindCode): number {
  const num = line.correction?.num ?? line.mark?.num ?? ''
  if (kind === 'level') return WEIGHT.level + 0.4 * Math.min(12, line.headingLevel ?? 9 + dots(num))
  if (
    kind === 'appendix' ||
    kind === 'section' ||
    kind === 'chapter' ||
    kind === 'paragraph' ||
    kind === 'article'
  )
    return WEIGHT[kind]
  const family = line.mark && !isNamedLine(line) ? line.mark.family : FAMILY_OF[kind]
  const natural = WEIGHT[family as keyof typeof WEIGHT] + (family === 'decimal' ? dots(num) : 0)
  return listWeight(growth, { family, num, natural, listLevel: line.listLevel })
}
const FAMILY_OF: Partial<Readonly<Record<KindCode, Family>>> = {
  point: 'dot',
  subpoint: 'paren',
  item: 'bullet',
}

type Item = {
  readonly family: Family | undefined
  readonly num: string
  readonly natural: number
  readonly listLevel: number
}

/** Where an item of a list goes: beside its open sibling, into what announces it with a colon, or by its sign. */
function listWeight(growth: Growth, item: Item): number {
  const { family, num, natural, listLevel } = item
  const here = top(growth)
  const begins = family === 'bullet' || isFirst(num)
  const sibling = growth.open.findLast(
    (node) =>
      isListed(node) &&
      node.family === family &&
      node.listLevel === listLevel &&
      dots(node.num) === dots(num),
  )
  if (sibling) {
    const anew = begins && family !== 'bullet' && family !== 'dot' && here !== sibling && isListed(here)
    return anew && !follows(sibling.num, num) ? here.weight + 0.5 : sibling.weight
  }
  if (listLevel > 0) {
    const outer = growth.open.findLast((node) => isListed(node) && node.listLevel < listLevel)
    if (outer) return Math.max(natural, outer.weight + 0.5)
  }
  if (!begins || natural < WEIGHT.paren) return natural
  if (announces(growth, here)) return here.weight + 0.5
  return isListed(here) && here.weight >= natural ? here.weight + 0.5 : natural
}

/**
 * Whether a list belongs to an unnumbered paragraph («часть вторая») and not to the provision around it. What the
 * opening paragraph of an article announces belongs to the article: «подпункт 1) статьи 1».
 */
function announces(growth: Growth, node: Node): boolean {
  if ((node.kind !== 'part' && node.kind !== 'text') || !node.text.endsWith(':')) return false
  const parent = growth.open.at(-2)
  return parent?.kind !== 'article' || parent.text !== '' || parent.children[0] !== node
}
