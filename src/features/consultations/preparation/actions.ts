import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { trimEnd } from '#domain/base/trim.ts'
import { toSlug } from '#domain/kazakh/index.ts'
import { alignLanguages, type Correctable, type Recognition, recognise } from '#domain/law/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { permit, recordAudit } from '#platform/identity/index.ts'
import { inspectLawFile } from '#platform/inspection/index.ts'
import type { LawFileRefusal } from '#platform/law-files/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { addAnswerChange, listAccepted } from '../answers/change-store.ts'
import { findDocumentOwner } from '../desk-store.ts'
import type { DocumentKind, TermRefusal } from '../model.ts'
import { consultationPermissions as permissions } from '../permissions.ts'
import { lockConsultation } from '../store.ts'
import type { Texts } from '../text/layout-model.ts'
import { addVersion } from '../text/store.ts'
import type { Prepared, Source } from './model.ts'
import {
  type Announcement,
  announceConsultation,
  type NextVersion,
  publishNextVersion,
  startDocument,
} from './publication-actions.ts'
import { findBody, findPrepared, isTaken, lockSource, saveCorrected, saveSource } from './store.ts'

const SLUG_LENGTH = 80

/** An address that nobody has yet, made from the title. */
async function freeSlug({ db }: Context, title: Text): Promise<string> {
  const base = trimEnd(toSlug(title.en ?? title.ru).slice(0, SLUG_LENGTH), /-/) || 'document'
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!(await isTaken(db, slug))) return slug
  }
}

/** The body of an id, if this person may prepare documents for it. Throws Forbidden for a foreign one. */
export async function permitBody(ctx: Context, organisation: string) {
  const body = await findBody(ctx.db, organisation)
  permit(ctx, permissions.prepare, body ? { organisation: body.id, territory: body } : {})
  if (!body) throw new Error(`there is no body ${organisation}`)
  return body
}

/** Begins a document of a body: its first version is in preparation. Throws Forbidden for a foreign body. */
export const createDocument = (
  ctx: Context,
  wanted: { readonly kind: DocumentKind; readonly title: Text; readonly organisation: string },
) =>
  inTransaction(ctx, async (inside): Promise<Id<'document'>> => {
    const body = await permitBody(inside, wanted.organisation)
    const { document } = await startDocument(inside, {
      slug: await freeSlug(inside, wanted.title),
      kind: wanted.kind,
      title: wanted.title,
      organisation_id: body.id,
      territory_code: body.code,
      demo: false,
    })
    await recordAudit(inside, inside.db, {
      what: 'consultations.document',
      organisation: body.id,
      thing: document,
    })
    return document
  })

/** The structure of a text as it stands with the corrections so far. */
export function structureOf({ content, language, corrections }: Source): Recognition {
  if ('document' in content) return { document: content.document, blocks: [], problems: [] }
  return recognise(content.blocks, language, corrections)
}

/** Both texts, when both are there. */
export function textsOf({ sources }: Prepared): Texts | undefined {
  const [kk, ru] = (['kk', 'ru'] as const).map((one) => sources.find(({ language }) => language === one))
  return kk && ru ? { kk: structureOf(kk).document, ru: structureOf(ru).document } : undefined
}

/** Provisions that one of the two languages does not have. */
export const gapsOf = (texts: Texts) => {
  const { missingInKk, missingInRu } = alignLanguages(texts.kk, texts.ru)
  return { missingInKk, missingInRu }
}

/** Reads a file or a pasted text into the version in preparation. */
export async function takeSource(
  ctx: Context,
  prepared: Prepared,
  language: 'kk' | 'ru',
  given: { readonly bytes: Uint8Array; readonly name: string },
): Promise<Result<undefined, LawFileRefusal | 'no-draft'>> {
  const { draft } = prepared
  if (!draft) return refuse('no-draft')
  const read = await inspectLawFile(given.bytes)
  if (!read.ok) return read
  const { format } = read.value
  const content = 'document' in read.value ? { document: read.value.document } : { blocks: read.value.blocks }
  await saveSource(ctx.db, draft.id, { language, name: given.name.slice(0, 255), format, content })
  return accept(undefined)
}

export type Outdated = 'structure-changed' | 'no-draft'

/**
 * Corrects what an import recognised wrongly. `seen` is how many paragraphs the person saw: when a colleague has cut
 * one meanwhile, the correction would apply to another.
 */
export const correctSource = <Refusal extends string>(
  ctx: Context,
  { draft }: Prepared,
  language: 'kk' | 'ru',
  seen: number,
  change: (text: Correctable, recognition: Recognition) => Result<Correctable, Refusal>,
) =>
  inTransaction(ctx, async (inside): Promise<Result<undefined, Refusal | Outdated>> => {
    const source = draft && (await lockSource(inside.db, draft.id, language))
    if (!source || 'document' in source.content) return refuse('no-draft')
    const { blocks } = source.content
    if (blocks.length !== seen) return refuse('structure-changed')
    const changed = change({ blocks, corrections: source.corrections }, structureOf(source))
    if (!changed.ok) return changed
    await saveCorrected(inside.db, draft.id, language, changed.value, changed.value.blocks !== blocks)
    return accept(undefined)
  })

export type NewAnnouncement = Pick<
  Announcement,
  'purpose' | 'explanatoryNote' | 'promise' | 'opensOn' | 'closesOn' | 'answersDueOn' | 'shorterGround'
>

/** Publishes the first version and announces the discussion. */
export const announceDocument = (ctx: Context, id: string, wanted: NewAnnouncement) =>
  inTransaction(
    ctx,
    async (
      inside,
    ): Promise<Result<string, TermRefusal | 'no-draft' | 'texts-missing' | 'announced-already'>> => {
      const owner = await findDocumentOwner(inside.db, id)
      permit(inside, permissions.prepare, owner ?? {})
      const prepared = await findPrepared(inside.db, id)
      if (!prepared?.draft) return refuse('no-draft')
      if (prepared.consultation) return refuse('announced-already')
      const texts = textsOf(prepared)
      if (!texts) return refuse('texts-missing')
      const { slug, kind, draft } = prepared
      const announced = await announceConsultation(inside, {
        ...wanted,
        slug,
        kind,
        document: prepared.id,
        version: draft.id,
        texts,
      })
      if (!announced.ok) return announced
      await recordAudit(inside, inside.db, {
        what: 'consultations.announced',
        organisation: owner?.organisation,
        thing: announced.value,
        after: { opensOn: wanted.opensOn, closesOn: wanted.closesOn },
      })
      return accept(announced.value)
    },
  )

/** Begins the next version of a document under discussion; returns the document. */
export const startNextVersion = (ctx: Context, id: Id<'consultation'>) =>
  inTransaction(
    ctx,
    async (inside): Promise<Result<Id<'document'>, 'no-consultation' | 'closed-already'>> => {
      const found = await lockConsultation(inside.db, { id })
      if (!found) return refuse('no-consultation')
      permit(inside, permissions.prepare, (await findDocumentOwner(inside.db, found.documentId)) ?? {})
      if (found.closedAt) return refuse('closed-already')
      const prepared = await findPrepared(inside.db, found.documentId)
      if (!prepared?.draft)
        await addVersion(inside.db, {
          id: newId<'document-version'>(inside.now()),
          document_id: found.documentId,
          number: found.versions.length + 1,
          note: null,
          published_at: null,
        })
      return accept(found.documentId)
    },
  )

export type NewPublication = Omit<NextVersion, 'texts'> & {
  /** Which comments led to the change of a provision, by its anchor. */
  readonly causes: ReadonlyMap<string, readonly number[]>
}

/** Publishes the version in preparation of a document under discussion. */
export const publishPrepared = (ctx: Context, id: string, wanted: NewPublication) =>
  inTransaction(
    ctx,
    async (
      inside,
    ): Promise<
      Result<{ readonly number: number }, 'no-draft' | 'texts-missing' | 'no-consultation' | 'closed-already'>
    > => {
      const owner = await findDocumentOwner(inside.db, id)
      permit(inside, permissions.prepare, owner ?? {})
      const prepared = await findPrepared(inside.db, id)
      if (!prepared?.draft || !prepared.consultation) return refuse('no-draft')
      const texts = textsOf(prepared)
      if (!texts) return refuse('texts-missing')
      const { consultation, draft } = prepared
      const accepted = new Map(
        (await listAccepted(inside.db, consultation.id)).map((one) => [one.number, one.id]),
      )
      const published = await publishNextVersion(inside, consultation.id, { ...wanted, texts }, draft.id)
      if (!published.ok) return published
      for (const [anchor, numbers] of wanted.causes)
        for (const number of numbers) {
          const comment = accepted.get(number)
          if (comment) await addAnswerChange(inside.db, { comment_id: comment, version_id: draft.id, anchor })
        }
      await recordAudit(inside, inside.db, {
        what: 'consultations.version',
        organisation: owner?.organisation,
        thing: consultation.id,
        after: published.value,
      })
      return published
    },
  )
