import type { Label, Text } from '#domain/base/text.ts'
import type { Context } from './context.ts'
import type { Route } from './http/index.ts'
import type { Job } from './jobs/index.ts'

/** An address for the site map: without its language, with the time of its last change. */
export type MapEntry = { readonly path: string; readonly changed?: Date }

/** Something that goes on beside the requests, from start to stop. */
export type Background = { stop(): Promise<void> }

/** Tells how far long work has come. */
export type Progress = (done: number, total: number) => void

/** What a slice records in the public journal. */
export type Acts<Tables> = {
  /** Words for each type of entry: `'news.published': «Жаңалық жарияланды»`. */
  readonly types: Readonly<Record<string, Label>>
  /** Where things are shown and what they are called now, by their ids; what is withdrawn is left out. */
  readonly find: (ctx: Context<Tables>, ids: readonly string[]) => Promise<ReadonlyMap<string, ShownAct>>
}
export type ShownAct = { readonly path: string; readonly title: Text }

/** What a slice tells the house about itself. Rooms that serve everyone read this and import no slice. */
export type Feature<Tables> = {
  readonly name: string
  readonly routes: readonly Route<Tables>[]
  readonly acts?: Acts<Tables>
  readonly jobs?: Readonly<Record<string, Job<Tables>>>
  readonly background?: (context: () => Context<Tables>) => Background
  /** Its public pages, in order, at most `limit` after the first `skip`, for the site map. */
  readonly siteMap?: (ctx: Context<Tables>, skip: number, limit: number) => Promise<readonly MapEntry[]>
  /** Writes the demonstration of `folder`; returns how many things it wrote. Runs in one transaction, once. */
  readonly seed?: (ctx: Context<Tables>, folder: string, progress: Progress) => Promise<number>
}
