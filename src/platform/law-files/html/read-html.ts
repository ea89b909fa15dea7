import { Tokenizer, TokenizerMode } from 'parse5'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Block } from '#domain/law/index.ts'
import { hasHugeTag } from './huge-tag.ts'
import { Page } from './page.ts'

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
 * The text of a page, or of what was pasted from a word processor, as blocks. Only tags are read, no tree is built:
 * the tree of HTML repeats unclosed formatting in every paragraph, so that a file made for it grows with the square of
 * its size. All markup is left behind; what comes out is plain text.
 */
export function readHtml(source: string): Result<Block[], 'html-too-complex'> {
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
  return accept(page.finish())
}
