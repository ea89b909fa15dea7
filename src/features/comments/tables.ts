import type { GeneratedAlways } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Language, Text } from '#domain/base/text.ts'
import type { CommentKind, Verdict } from '#domain/comment/index.ts'
import type { View } from '#platform/db/index.ts'

type Hidden = { hidden_rule: string | null; hidden_reason: Text | null; hidden_at: Date | null }

export type CommentRow = Hidden & {
  id: Id<'comment'>
  target_kind: string
  target_id: string
  kind: CommentKind
  version_id: string | null
  anchor: string
  /**
   * The anchor at which the comment stands now, `currentAnchor` in the code. The column keeps its former name: processes
   * of the former version may serve while a new one migrates.
   */
  place: string
  gone: boolean
  language: Language
  body: string
  wording: string | null
  wording_language: 'kk' | 'ru' | null
  account_id: Id<'account'> | null
  author_name: string | null
  state: 'pending' | 'public' | 'hidden'
  search_key: string
  digest: Uint8Array
  joins: number
  written_at: Date
  published_at: Date | null
  verdict: Verdict | null
  answered_at: Date | null
}

export type ReplyRow = Hidden & {
  id: Id<'reply'>
  comment_id: Id<'comment'>
  language: Language
  body: string
  account_id: Id<'account'> | null
  author_name: string | null
  organisation_id: Id<'organisation'> | null
  state: 'public' | 'hidden'
  digest: Uint8Array
  written_at: Date
}

export type AnswerRow = {
  id: Id<'answer'>
  comment_id: Id<'comment'>
  number: number
  verdict: Verdict
  reason: Text
  account_id: Id<'account'> | null
  person_id: Id<'person'> | null
  answered_at: Date
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    // Views that other slices may join.
    /** Public comments. */
    public_comment: View<{
      id: Id<'comment'>
      number: number
      target_kind: string
      target_id: string
      kind: CommentKind
      version_id: string | null
      anchor: string
      /** The anchor at which it stands now. */
      place: string
      gone: boolean
      language: Language
      body: string
      wording: string | null
      wording_language: 'kk' | 'ru' | null
      author_name: string | null
      joins: number
      published_at: Date
      verdict: Verdict | null
      answered_at: Date | null
      /** Numbers of public replies and of files. */
      replies: number
      files: number
    }>
    /** Answers to comments, corrected ones too. */
    comment_answer: View<{
      comment_id: Id<'comment'>
      number: number
      verdict: Verdict
      reason: Text
      answered_at: Date
    }>
    /** The people who made a public comment on a target or joined one, once each. */
    comment_participant: View<{ target_kind: string; target_id: string; account_id: Id<'account'> }>
    comment: CommentRow & { number: GeneratedAlways<number> }
    comment_file: { comment_id: Id<'comment'>; position: number; sha256: string; name: string }
    joining: {
      id: Id<'joining'>
      /** What is joined: 'comment', or a thing of another slice. */
      target_kind: string
      target_id: string
      account_id: Id<'account'>
      joined_at: Date
    }
    reply: ReplyRow
    answer: AnswerRow
    answer_template: {
      id: Id<'answer-template'>
      organisation_id: Id<'organisation'>
      title: string
      verdict: Verdict
      reason: Text
    }
  }
  interface CacheTags {
    comment: true
    reply: true
    answer: true
  }
}
