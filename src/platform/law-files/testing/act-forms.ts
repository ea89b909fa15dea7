import { level, wordFile } from './word.ts'

// A published act in the forms in which offices send it. The source is the Markdown of data/law/acts.

type Cell = {
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
  readonly header: boolean
}
/** A paragraph of the source by what it looks like; what it means is for the recognition to find. */
type Part =
  | { readonly type: 'title' | 'heading' | 'text' | 'note' | 'measure'; readonly text: string }
  | { readonly type: 'stamp'; readonly lines: readonly string[] }
  | { readonly type: 'signature'; readonly office: string; readonly name: string }
  | { readonly type: 'table'; readonly rows: readonly (readonly Cell[])[] }

const NOTE = /^(?:сноска|ескерту|примечание|ескертпе)/iu
const MEASURE = /(?:тенге|теңге)$/iu

/** The parts of a source, anchors and marks of Markdown taken out. */
export function partsOf(source: string): readonly Part[] {
  const parts: Part[] = []
  let office: string | null = null
  for (const chunk of chunksOf(source)) {
    if (chunk.startsWith('<table>')) {
      parts.push({ type: 'table', rows: rowsOf(chunk) })
      continue
    }
    const lines = chunk.split('\n').map((line) => line.replace(/^>\s?/, '').replace(/\*/g, '').trim())
    const text = lines.join(' ').replace(/^#+\s*/, '')
    if (chunk.startsWith('>'))
      parts.push(
        NOTE.test(text) || MEASURE.test(text)
          ? { type: NOTE.test(text) ? 'note' : 'measure', text }
          : { type: 'stamp', lines },
      )
    else if (/^\**/.exec(chunk)?.[0].length === 2 && chunk.endsWith('**')) {
      if (office === null) office = text
      else {
        parts.push({ type: 'signature', office, name: text })
        office = null
      }
    } else
      parts.push({
        type: chunk.startsWith('##') ? 'heading' : chunk.startsWith('#') ? 'title' : 'text',
        text,
      })
  }
  return parts
}

const chunksOf = (source: string): readonly string[] =>
  source
    .replace(/<a id="[^"]*"><\/a>/g, '')
    .replace(/<table>[\s\S]*?<\/table>/g, (table) => table.replace(/\n+/g, ' '))
    .split(/\n\s*\n/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')

function rowsOf(table: string): readonly (readonly Cell[])[] {
  return [...table.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<(t[dh])([^>]*)>(.*?)<\/t[dh]>/g)].map(([, tag, attributes = '', text = '']) => ({
      text: text.replace(/\s+/g, ' ').trim(),
      colspan: Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
      rowspan: Number(/rowspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
      header: tag === 'th',
    })),
  )
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
const paragraph = (text: string, properties = '', look = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : run(text, look)}</w:p>`
const CENTRED = '<w:jc w:val="center"/>'
const RIGHT = '<w:jc w:val="right"/>'
const BOLD = '<w:b/>'

function wordTable(rows: readonly (readonly Cell[])[]): string {
  const open = new Map<number, { left: number; colspan: number }>()
  const lines = rows.map((row) => {
    let column = 0
    let cells = ''
    const goOn = () => {
      for (let above = open.get(column); above && above.left > 0; above = open.get(column)) {
        cells += `<w:tc><w:tcPr>${spanOf(above.colspan)}<w:vMerge/></w:tcPr><w:p/></w:tc>`
        above.left -= 1
        column += above.colspan
      }
    }
    for (const { text, colspan, rowspan } of row) {
      goOn()
      const merge = rowspan > 1 ? '<w:vMerge w:val="restart"/>' : ''
      cells += `<w:tc><w:tcPr>${spanOf(colspan)}${merge}</w:tcPr>${paragraph(text)}</w:tc>`
      if (rowspan > 1) open.set(column, { left: rowspan - 1, colspan })
      column += colspan
    }
    goOn()
    return `<w:tr>${cells}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>${lines.join('')}</w:tbl>`
}

const spanOf = (colspan: number) => (colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : '')

/** A table without borders, as stamps and signatures are laid out. */
const layoutTable = (...cells: readonly string[]) =>
  `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="nil"/></w:tblBorders></w:tblPr><w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr></w:tbl>`

const STYLES =
  '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 3"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'

/** A Word file whose numbers were typed; stamps stand in tables without borders, names under offices. */
function typedWord(source: string): Uint8Array {
  const body = partsOf(source).map((part) => {
    switch (part.type) {
      case 'title':
        return paragraph(part.text, CENTRED, BOLD)
      case 'heading':
        return paragraph(part.text, '<w:pStyle w:val="3"/>')
      case 'stamp':
        return layoutTable(paragraph(''), part.lines.map((line) => paragraph(line)).join(''))
      case 'signature':
        return paragraph(part.office, '', BOLD) + paragraph(part.name, '', BOLD)
      case 'measure':
        return paragraph(part.text, RIGHT)
      case 'table':
        return wordTable(part.rows)
      default:
        return paragraph(part.text)
    }
  })
  return wordFile({ body: body.join(''), styles: STYLES })
}

const NUMBERED = /^(\d+)([.)])\s+(.*)$/s

/** A Word file whose numbers are those of lists, but for the inserted ones; stamps stand at the right margin. */
function automaticWord(source: string): Uint8Array {
  const parts = partsOf(source)
  let list = 0
  const body = parts.map((part, at) => {
    if (part.type === 'stamp')
      return `<w:p><w:pPr>${RIGHT}</w:pPr>${part.lines.map((line) => run(line)).join('<w:r><w:br/></w:r>')}</w:p>`
    if (part.type === 'title') {
      // What is attached counts its points anew.
      if (parts[at - 1]?.type !== 'title') list += 1
      return paragraph(part.text, CENTRED, BOLD)
    }
    if (part.type === 'signature') return layoutTable(paragraph(part.office), paragraph(part.name))
    if (part.type === 'measure') return paragraph(part.text, RIGHT)
    if (part.type === 'table') return wordTable(part.rows)
    const [, number, sign, text = ''] = NUMBERED.exec(part.text) ?? []
    const isChapter = part.type === 'heading' && !/[.:]$/.test(part.text)
    if (number === undefined || part.type === 'note')
      return paragraph(part.text, part.type === 'heading' ? '<w:pStyle w:val="3"/>' : '')
    const numbered = isChapter
      ? `<w:pStyle w:val="3"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${100 + list}"/></w:numPr>`
      : `${part.type === 'heading' ? '<w:pStyle w:val="3"/>' : ''}<w:numPr><w:ilvl w:val="${sign === ')' ? 1 : 0}"/><w:numId w:val="${list}"/></w:numPr>`
    return paragraph(text, numbered)
  })
  const lists = Array.from({ length: list }, (_, at) => at + 1)
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%2)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum>` +
    lists.map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${restart}</w:num>`).join('') +
    lists.map((id) => `<w:num w:numId="${100 + id}"><w:abstractNumId w:val="1"/>${restart}</w:num>`).join('')
  return wordFile({ body: body.join(''), numbering, styles: STYLES })
}

const htmlTable = (rows: readonly (readonly Cell[])[]) =>
  `<table class=MsoTableGrid border=1>${rows
    .map(
      (row) =>
        `<tr>${row
          .map(({ text, colspan, rowspan, header }) => {
            const tag = header ? 'th' : 'td'
            const spans = `${colspan > 1 ? ` colspan=${colspan}` : ''}${rowspan > 1 ? ` rowspan=${rowspan}` : ''}`
            return `<${tag}${spans}><p class=MsoNormal>${escaped(text)}<o:p></o:p></p></${tag}>`
          })
          .join('')}</tr>`,
    )
    .join('\n')}</table>`

/** A page that Word has saved: numbers of lists stand in the text, marked as to be ignored. */
function savedHtml(source: string): string {
  const body = partsOf(source).map((part) => {
    switch (part.type) {
      case 'title':
        return `<p class=MsoNormal align=center style='text-align:center'><b>${escaped(part.text)}<o:p></o:p></b></p>`
      case 'heading':
      case 'text':
        return savedLine(part.text, part.type === 'heading' ? 'h3' : 'p')
      case 'stamp':
        return `<table class=MsoNormalTable border=0><tr><td width=300><p class=MsoNormal>&nbsp;</p></td><td>${part.lines.map((line) => `<p class=MsoNormal>${escaped(line)}</p>`).join('')}</td></tr></table>`
      case 'signature':
        return `<p class=MsoNormal><b>${escaped(part.office)}<span style='mso-tab-count:3'>&nbsp;&nbsp;&nbsp;</span>${escaped(part.name)}</b></p>`
      case 'measure':
        return `<p class=MsoNormal align=right style='text-align:right'>${escaped(part.text)}</p>`
      case 'table':
        return htmlTable(part.rows)
      default:
        return `<p class=MsoNormal><i>${escaped(part.text)}</i></p>`
    }
  })
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=RU><div class=WordSection1>\n${body.join('\n')}\n</div></body></html>`
}

function savedLine(line: string, tag: string): string {
  const [, number = '', sign = '', text = ''] = NUMBERED.exec(line) ?? []
  if (number === '') return `<${tag} class=MsoNormal>${escaped(line)}</${tag}>`
  return (
    `<${tag} class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${sign === ')' ? 2 : 1} lfo1'><![if !supportLists]><span style='mso-fareast-font-family:"Times New Roman"'>` +
    `<span style='mso-list:Ignore'>${number}${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${escaped(text).replace(' ', '\n')}<o:p></o:p></${tag}>`
  )
}

/** A page as the state's database of acts publishes them: menus around an article, stamps in tables, notes in red. */
function publishedHtml(source: string): string {
  const [title, ...rest] = partsOf(source)
  let anchor = 0
  const line = (text: string, tag = 'p') => {
    anchor += 1
    return `<${tag} id="z${anchor}">      ${escaped(text)}</${tag}>`
  }
  const body = rest.map((part) => {
    switch (part.type) {
      case 'title':
      case 'heading':
        return line(part.text, 'h3')
      case 'stamp':
        return `<table><tbody><tr><td width="7795" align="center">&nbsp;</td><td width="4600" align="center">${part.lines.map(escaped).join('<br />')}</td></tr></tbody></table>`
      case 'signature':
        return `<table><tbody><tr><td><p>      <i>${escaped(part.office)}</i></p></td><td><p><i>${escaped(part.name)}</i></p></td></tr></tbody></table>`
      case 'note':
        return `<p><span style="color:red">      ${escaped(part.text)}</span></p>`
      case 'table':
        return htmlTable(part.rows).replace(/<\/?o:p>/g, '')
      default:
        return line(part.text)
    }
  })
  const menu = ['Информация', 'Поиск', 'Текст', 'История изменений', 'Ссылки', 'Скачать', 'Печать']
  return `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>ИПС</title><script>var a = "<p>";</script></head><body>
<div class="header"><ul>${menu.map((item) => `<li><a href="#">${item}</a></li>`).join('')}</ul></div>
<div class="container_alpha slogan"><h1>${title?.type === 'title' ? escaped(title.text) : ''}</h1><span class="status">Действующий</span></div>
<div class="container_gamma text"><article>
${body.join('\n')}
</article></div><div class="footer"><p>Поддержка</p><select><option>рус</option><option>қаз</option></select></div></body></html>`
}

/** The text as it is pasted out of a window: a line each, cells parted by tabs. */
const pastedText = (source: string): string =>
  partsOf(source)
    .flatMap((part): readonly string[] => {
      if (part.type === 'stamp') return part.lines
      if (part.type === 'signature') return [part.office, part.name]
      if (part.type === 'table') return part.rows.map((row) => row.map(({ text }) => text).join('\t'))
      return [part.text]
    })
    .join('\n')

export const forms: Readonly<Record<string, (source: string) => Uint8Array | string>> = {
  'Word, automatic numbers': automaticWord,
  'Word, typed numbers': typedWord,
  'HTML, saved by Word': savedHtml,
  'HTML, published': publishedHtml,
  'pasted text': pastedText,
}
