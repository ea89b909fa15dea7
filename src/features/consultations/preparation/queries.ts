import type { Id } from '#domain/base/id.ts'
import type { Alignment, Recognition } from '#domain/law/index.ts'
import { CachedResults } from '#platform/cached-results.ts'
import { sha256Hex } from '#platform/crypto/token.ts'
import { alignTexts, compareTexts, findStructure } from '#platform/inspection/index.ts'
import { PARAGRAPHS_MAX } from '#platform/law-files/index.ts'
import { type LaidOutTexts, layOut, type PublishedText } from '../text/layout-model.ts'
import { type ChangedProvisions, changesBetween, type PreparedChange } from './changes/model.ts'
import type { PreparedTexts, SourceLanguage, SourceText, TextSource } from './model.ts'

/** The hash under which a text is kept. */
export const hashOfText = (text: SourceText): string => sha256Hex(JSON.stringify(text))

// Each room for both languages of the longest act.
const structures = new CachedResults<Recognition>(({ blocks }) => blocks.length, 2 * PARAGRAPHS_MAX)
const layouts = new CachedResults<TextLayout>(
  ({ rows }) => rows.kk.length + rows.ru.length,
  2 * PARAGRAPHS_MAX,
)
const changes = new CachedResults<readonly PreparedChange[]>(({ length }) => length, 2 * PARAGRAPHS_MAX)

/** What identifies the structure of a text: what was read, and what a person said of it. */
export const structureKey = ({ hash, language, corrections }: TextSource): string =>
  `${hash} ${language} ${sha256Hex(JSON.stringify(corrections))}`

/** The structure of a text with the corrections so far, found once. */
export async function loadStructure(text: SourceText, source: TextSource): Promise<Recognition> {
  if ('document' in text) return { document: text.document, blocks: [], problems: [] }
  const { blocks } = text
  const { language, corrections } = source
  return structures.get(structureKey(source), () => findStructure({ blocks, language, corrections }))
}

type TextLayout = Pick<Alignment, 'missingInKk' | 'missingInRu'> & { readonly rows: LaidOutTexts }

/** Both texts as the rows of a version, and what one of them lacks; found once. */
export const loadLayout = ({ kk, ru, key }: PreparedTexts): Promise<TextLayout> =>
  layouts.get(key, async () => {
    const { missingInKk, missingInRu, ...alignment } = await alignTexts(kk, ru)
    return { missingInKk, missingInRu, rows: layOut(kk, ru, alignment) }
  })

/** What a version in preparation changes in the one that readers see; found once. */
export const loadChanges = (
  version: Id<'document-version'>,
  before: Readonly<Record<SourceLanguage, PublishedText>>,
  after: PreparedTexts,
): Promise<readonly PreparedChange[]> =>
  changes.get(`${version} ${after.key}`, async () => {
    const { rows } = await loadLayout(after)
    const changed: ChangedProvisions = {
      kk: await compareTexts(before.kk.document, after.kk),
      ru: await compareTexts(before.ru.document, after.ru),
    }
    return changesBetween(before, rows, changed)
  })
