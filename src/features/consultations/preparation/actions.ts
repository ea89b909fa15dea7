import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Correctable, Recognition } from '#domain/law/index.ts'
import { changeContent, type Draft } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { inspectLawFile } from '#platform/inspection/index.ts'
import { blocksIn, type LawFileRefusal } from '#platform/law-files/index.ts'
import { drafts } from '../manifest/drafts.ts'
import type { ConsultationContent, SourceLanguage, TextSource } from './model.ts'
import { hashOfText, loadStructure } from './queries.ts'
import { addSourceText, findSourceTexts } from './store.ts'

const withSource = (content: ConsultationContent, source: TextSource): ConsultationContent => ({
  ...content,
  sources: { ...content.sources, [source.language]: source },
})

/** Reads a file or a pasted text into a draft, in place of the text that it has in this language. */
export async function importSource(
  ctx: Context,
  { id }: Pick<Draft<unknown>, 'id'>,
  language: SourceLanguage,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Promise<Result<unknown, LawFileRefusal | 'draft-unknown' | 'state-changed-meanwhile'>> {
  const read = await inspectLawFile(bytes)
  if (!read.ok) return read
  const { format } = read.value
  const text =
    'document' in read.value ? { document: read.value.document } : { blocks: blocksIn(read.value, language) }
  const hash = hashOfText(text)
  return changeContent(drafts, ctx, id, async (content, inside) => {
    await addSourceText(inside.db, id, hash, text)
    return accept(withSource(content, { language, name: name.slice(0, 255), format, hash, corrections: [] }))
  })
}

type SourceCorrection = {
  readonly language: SourceLanguage
  /**
   * The number of paragraphs that the person saw: after a colleague has split one, the correction would apply to
   * another.
   */
  readonly seen: number
  readonly change: (text: Correctable, recognition: Recognition) => Result<Correctable, 'words-changed'>
}

/** Corrects what an import recognised wrongly. Corrections that follow one another are one version of the draft. */
export const correctSource = (
  ctx: Context,
  { id }: Pick<Draft<unknown>, 'id'>,
  { language, seen, change }: SourceCorrection,
) =>
  changeContent(
    drafts,
    ctx,
    id,
    async (
      content,
      inside,
    ): Promise<Result<ConsultationContent, 'structure-changed-meanwhile' | 'words-changed'>> => {
      const source = content.sources[language]
      const text = source && (await findSourceTexts(inside.db, id, [source.hash])).get(source.hash)
      const blocks = text && 'blocks' in text ? text.blocks : undefined
      if (!source || !text || blocks?.length !== seen) return refuse('structure-changed-meanwhile')
      const corrected = change({ blocks, corrections: source.corrections }, await loadStructure(text, source))
      if (!corrected.ok) return corrected
      const { corrections, blocks: cut } = corrected.value
      if (cut === blocks) return accept(withSource(content, { ...source, corrections }))
      const hash = hashOfText({ blocks: cut })
      await addSourceText(inside.db, id, hash, { blocks: cut })
      return accept(withSource(content, { ...source, hash, corrections }))
    },
    `structure-${language}-${ctx.actor?.account ?? ''}`,
  )
