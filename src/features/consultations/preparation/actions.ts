import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { numberedSlug, slugOf } from '#domain/kazakh/index.ts'
import type { Correctable, Recognition } from '#domain/law/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { permit } from '#platform/identity/index.ts'
import { inspectLawFile } from '#platform/inspection/index.ts'
import { blocksIn, type LawFileRefusal } from '#platform/law-files/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { loadConsultation, subjectOf } from '../actions.ts'
import type { DocumentKind } from '../model.ts'
import { consultationPermissions as permissions } from '../permissions.ts'
import { addDocument } from '../store.ts'
import type { DocumentRow } from '../tables.ts'
import { addVersion } from '../text/store.ts'
import { type Source, structureOf } from './model.ts'
import { loadPrepared, ownPrepared } from './publication-actions.ts'
import { findBody, findPrepared, lockSource, saveCorrected, saveSource } from './store.ts'

const SLUG_LENGTH = 80

/** Inserts a document with its first version in preparation; undefined when its slug is taken. */
export async function startDocument(
  inside: Context,
  document: Omit<DocumentRow, 'id' | 'created_at'>,
): Promise<{ readonly document: Id<'document'>; readonly version: Id<'document-version'> } | undefined> {
  const [id, version] = [newId<'document'>(inside.now()), newId<'document-version'>(inside.now())]
  if (!(await addDocument(inside.db, { ...document, id, created_at: inside.now() }))) return undefined
  await addVersion(inside.db, { id: version, document_id: id, number: 1, note: null, published_at: null })
  return { document: id, version }
}

type OwnedBody = { readonly body: Awaited<ReturnType<typeof findBody>> }
const ownBody = {
  permission: permissions.prepare,
  of: ({ body }: OwnedBody) => (body ? { organisation: body.id, territory: body } : {}),
}

/** Whether this person may prepare documents of a body. Throws Forbidden when they may not. */
export const permitBody = async (ctx: Context, organisation: string) =>
  permit(ctx, ownBody.permission, ownBody.of({ body: await findBody(ctx.db, organisation) }))

type NewDocument = { readonly kind: DocumentKind; readonly title: Text; readonly organisation: string }

/** Begins a document of a body: its first version is in preparation. */
export const createDocument = defineTransition({
  load: async ({ db }, { organisation }: NewDocument) => accept({ body: await findBody(db, organisation) }),
  allow: ownBody,
  rule: ({ thing: { body } }) => (body ? accept(body) : refuse('no-body')),
  write: async (inside, { input: { kind, title }, decision: body }) => {
    const owned = { organisation_id: body.id, territory_code: body.code }
    const slug = slugOf(title.en ?? title.ru, SLUG_LENGTH, 'document')
    for (let number = 1; ; number += 1) {
      const document = { slug: numberedSlug(slug, number), kind, title, ...owned, demo: false }
      const started = await startDocument(inside, document)
      if (started) return started.document
    }
  },
  audit: ({ decision: body }, document) => ({
    what: 'consultations.document',
    organisation: body.id,
    thing: document,
  }),
  journal: 'none',
  invalidates: ['document', 'document_version'],
  notify: 'nobody',
})

type NewSource = { readonly document: string; readonly source: Omit<Source, 'corrections'> }

const keepSource = defineTransition({
  load: (inside, { document }: NewSource) => loadPrepared(inside, document),
  allow: ownPrepared,
  rule: ({ thing: { draft } }) => (draft ? accept(draft.id) : refuse('no-draft')),
  write: ({ db }, { input: { source }, decision: version }) => saveSource(db, version, source),
  audit: 'none',
  journal: 'none',
  invalidates: [],
  notify: 'nobody',
})

/** Reads a file or a pasted text into the version in preparation. */
export async function importSource(
  ctx: Context,
  document: string,
  language: 'kk' | 'ru',
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Promise<Result<unknown, LawFileRefusal | 'no-draft'>> {
  const read = await inspectLawFile(bytes)
  if (!read.ok) return read
  const { format } = read.value
  const content =
    'document' in read.value ? { document: read.value.document } : { blocks: blocksIn(read.value, language) }
  return keepSource(ctx, { document, source: { language, name: name.slice(0, 255), format, content } })
}

type SourceCorrection = {
  readonly document: string
  readonly language: 'kk' | 'ru'
  /**
   * The number of paragraphs that the person saw: after a colleague has split one, the correction would apply to
   * another.
   */
  readonly seen: number
  readonly change: (text: Correctable, recognition: Recognition) => Result<Correctable, 'words-changed'>
}

/** Corrects what an import recognised wrongly. */
export const correctSource = defineTransition({
  load: async (inside, { document, language }: SourceCorrection) => {
    const prepared = await findPrepared(inside.db, document)
    const source = prepared?.draft && (await lockSource(inside.db, prepared.draft.id, language))
    if (!source || 'document' in source.content) return refuse('no-draft')
    const { blocks } = source.content
    return accept({ owner: prepared.owner, version: prepared.draft.id, source, blocks })
  },
  allow: ownPrepared,
  rule: ({
    input: { seen, change },
    thing: { source, blocks },
  }): Result<Correctable, 'words-changed' | 'structure-changed'> =>
    blocks.length === seen
      ? change({ blocks, corrections: source.corrections }, structureOf(source))
      : refuse('structure-changed'),
  write: async ({ db }, { input: { language }, thing: { version, blocks }, decision: changed }) => {
    await saveCorrected(db, version, language, changed, changed.blocks !== blocks)
  },
  audit: 'none',
  journal: 'none',
  invalidates: [],
  notify: 'nobody',
})

/** Begins the next version of a document under discussion; returns the document. */
export const startNextVersion = defineTransition({
  load: async (inside, { id }: { readonly id: Id<'consultation'> }) => {
    const found = await loadConsultation(inside, { id })
    if (!found.ok) return found
    const prepared = await findPrepared(inside.db, found.value.documentId)
    return accept({ consultation: found.value, draft: prepared?.draft })
  },
  allow: { permission: permissions.prepare, of: ({ consultation }) => subjectOf(consultation) },
  rule: ({ thing: { consultation } }) =>
    consultation.closedAt ? refuse('closed-already') : accept(consultation),
  write: async (inside, { thing: { draft }, decision: { documentId, versions }, now }) => {
    if (!draft)
      await addVersion(inside.db, {
        id: newId<'document-version'>(now),
        document_id: documentId,
        number: versions.length + 1,
        note: null,
        published_at: null,
      })
    return documentId
  },
  audit: 'none',
  journal: 'none',
  invalidates: ['document_version'],
  notify: 'nobody',
})
