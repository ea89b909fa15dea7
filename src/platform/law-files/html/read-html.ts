import { Tokenizer, TokenizerMode } from 'parse5'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Content } from '#platform/law-files/content.ts'
import { countWords } from '#platform/law-files/notices.ts'
import { textOfContents } from '#platform/law-files/table.ts'
import { hasHugeTag } from './huge-tag.ts'
import { Page, type PlacedContent } from './page.ts'

/** What follows such a start tag is not markup until its end tag (HTML, 13.2.6: the tree builder says so). */
const RAW: Readonly<Record<string, number>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  plaintext: TokenizerMode.PLAINTEXT,
}

/**
 * The text of a page, or of what was pasted from a word processor, as contents. Only tags are read, no tree is built:
 * the tree of HTML repeats unclosed formatting in every paragraph, so that a file made for it grows with the square of
 * its size. All markup is left behind; what comes out is plain text.
 */
export function readHtml(source: string): Result<readonly Content[], 'html-too-complex'> {
  if (hasHugeTag(source)) return refuse('html-too-complex')
  const page = new Page()
  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      onStartTag: (tag) => {
        page.open(tag.tagName, new Map(tag.attrs.map(({ name, value }) => [name, value])), tag.selfClosing)
        const mode = RAW[tag.tagName]
        if (mode !== undefined) tokenizer.state = mode
      },
      onEndTag: (tag) => page.close(tag.tagName),
      onCharacter: (token) => page.text(token.chars),
      onWhitespaceCharacter: (token) => page.text(token.chars),
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  )
  tokenizer.write(source, true)
  return accept(ofTheAct(page.finish()))
}

const words = (placed: readonly PlacedContent[]): number =>
  countWords(textOfContents(placed.map(({ content }) => content)))
/** So much of a page stands in what it calls its content, when it says so rightly. */
const MAJORITY = 0.5

/**
 * The contents of a page without those of the site around it: menus, links, search. A site that marks its content puts
 * the title of the act above it. What was left out is told.
 */
function ofTheAct(placed: readonly PlacedContent[]): readonly Content[] {
  const main = placed.filter(({ place }) => place === 'main')
  const rest = placed.filter(({ place }) => place !== 'main')
  const isMarked = main.length > 0 && words(main) >= words(placed) * MAJORITY
  const title = rest.find(({ content }) => content.type === 'paragraph' && content.shape.headingLevel === 1)
  const kept = isMarked
    ? placed.filter((item) => item.place === 'main' || item === title)
    : placed.filter(({ place }) => place !== 'chrome')
  const left = words(placed) - words(kept)
  const contents = kept.map(({ content }) => content)
  if (left === 0 || contents.length === 0) return placed.map(({ content }) => content)
  const [first, ...others] = contents as [Content, ...Content[]]
  const notice = { code: 'page-parts-left-out', found: String(left) } as const
  return [{ ...first, notices: [...first.notices, notice] }, ...others]
}
