import markdownIt from 'markdown-it'
import type { TrustedHtml } from '#domain/base/trusted-html.ts'

// `html: false` shows markup in a text as text; markdown-it itself refuses javascript:, vbscript: and data: links.
const renderer = markdownIt({ html: false, linkify: true, typographer: false, breaks: false }).disable(
  'image',
)

// A page has one first-level heading: its title.
renderer.core.ruler.push('headings_under_the_title', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${Math.min(6, Math.max(2, Number(token.tag.slice(1))))}`
  }
})

/** Renders Markdown to HTML (CommonMark without HTML and pictures). */
export const renderMarkdown = (text: string): TrustedHtml => renderer.render(text) as TrustedHtml

/** The words of a Markdown text without its signs, for search and summaries. */
export const markdownToWords = (text: string): string =>
  text
    .replaceAll(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replaceAll(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, '')
    .replaceAll(/[*_`~|]+/g, ' ')
