import type { Doc } from './document.ts'

/** The standard structure types (ISO 32000-1, 14.8.4) that our documents use. */
export type PdfRole =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'

/** An element of the structure tree, by which screen readers and reflow go through a document. */
export type Element = { readonly role: PdfRole; readonly node: PDFKit.PDFStructureElement }

export type ElementOptions = {
  /** Read out instead of the content of a picture or a chart. */
  readonly alt?: string
  /** What a header cell is the head of. */
  readonly scope?: 'Column' | 'Row'
  /** Left, top, right and bottom of a figure in points, from the top of the page. */
  readonly bbox?: [number, number, number, number]
}

/** The elements of each page, by the order of their content on it. */
type ParentTree = {
  get(key: number): readonly unknown[] | PDFKit.PDFKitReference | undefined
  add(key: number, value: PDFKit.PDFKitReference): unknown
}

// What pdfkit 0.20 has and `@types/pdfkit` lacks.
declare global {
  namespace PDFKit {
    interface PDFPage {
      readonly structParentTreeKey: number
    }
    interface PDFKitReference {
      end(bytes?: Uint8Array): void
    }
  }
  namespace PDFKit.Mixins {
    interface PDFMarking {
      getStructParentTree(): ParentTree
    }
    interface StructureElementOptions {
      scope?: string
      bbox?: [number, number, number, number]
    }
  }
}

/** The root of the structure tree. */
export function addDocument(doc: Doc): Element {
  const node = doc.struct('Document')
  doc.addStructure(node)
  return { role: 'Document', node }
}

/** Adds an element after the last one within another. */
export function addElement(doc: Doc, parent: Element, role: PdfRole, options: ElementOptions = {}): Element {
  const node = doc.struct(role, options)
  parent.node.add(node)
  return { role, node }
}

/** Marks what is drawn as content of an element; text that continues on another page stays content of it. */
export function drawInto(doc: Doc, { role, node }: Element, draw: () => void): void {
  const content = doc.markStructureContent(role)
  draw()
  doc.endMarkedContent()
  // Only now, because a page break adds to the content.
  node.add(content)
}

/** Adds an element whose whole content is drawn at once. */
export function drawElement(doc: Doc, parent: Element, role: PdfRole, draw: () => void): void {
  const element = addElement(doc, parent, role)
  drawInto(doc, element, draw)
  element.node.end()
}

/** Marks what is drawn as no content: lines, page numbers, and headers repeated on each page. */
export function drawArtifact(doc: Doc, type: 'Pagination' | 'Layout', draw: () => void): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

/**
 * Writes the parent tree of finished pages, which would keep all of their elements in memory until the end. Call it
 * only while no element has content that is still being drawn.
 *
 * @param from the first page that is not yet released, by its key in the tree
 * @returns the same, for the next call
 */
export function releasePages(doc: Doc, from: number): number {
  const tree = doc.getStructParentTree()
  const current = doc.page.structParentTreeKey
  for (let key = from; key < current; key += 1) {
    const elements = doc.ref(tree.get(key) ?? [])
    elements.end()
    tree.add(key, elements)
  }
  return current
}
