// What a slice keeps about people: shown to them under “My data”, given to them as a file, and erased on request.
import type { Id } from '#domain/base/id.ts'
import type { Label } from '#domain/base/text.ts'
import type { Context, TransactionContext } from './context.ts'
import type { Tables } from './db/tables.ts'
import type { Feature } from './feature.ts'

/** Why “My data” does not show a column or a whole table. */
export type NotShown = { readonly notShown: string }

/** Declares that “My data” does not show a column or a whole table, and why. */
export const notShown = (why: string): NotShown => ({ notShown: why })

/** The key of the record that shows a column, or why none does. */
type ShownAs<Key extends string> = Key | NotShown

/** Every column of the tables whose rows belong to people. */
type PersonalColumns<Key extends string> = {
  readonly [Table in keyof Tables]?: NotShown | { readonly [Column in keyof Tables[Table]]: ShownAs<Key> }
}

/** The keys of records, each of which may have its own. */
type KeysOf<Shown> = Shown extends unknown ? keyof Shown & string : never

/** What a slice declares: the keys of its records are those of `fieldLabels`, and `columns` names no other. */
type PersonalDataOf<Shown extends Readonly<Record<string, unknown>>> = {
  readonly label: Label
  /** All records as plain data; keys are English names. */
  readonly listRecords: (ctx: Context, account: Id<'account'>) => Promise<readonly Shown[]>
  /** Erases what may be erased and anonymises what must be retained. */
  readonly erase: (inside: TransactionContext, account: Id<'account'>) => Promise<void>
  /** Labels of the keys of `listRecords`. */
  readonly fieldLabels: Readonly<Record<KeysOf<Shown>, Label>>
  /**
   * Each column of each table with a row of a person, so that none is left out of `listRecords` unnoticed.
   * `src/app/personal-data.test.ts` compares it with the database.
   */
  readonly columns: PersonalColumns<KeysOf<Shown>>
  /** Labels of coded values by key: `{ state: { public: … } }`. */
  readonly valueLabels?:
    | Readonly<Record<string, Readonly<Record<string, Label>>>>
    | ((features: readonly Feature[]) => Readonly<Record<string, Readonly<Record<string, Label>>>>)
  /** The heading of a record, where a slice keeps several kinds of records. */
  readonly heading?: (record: Readonly<Record<string, unknown>>) => Label | undefined
  /** What is retained after erasure and why, shown before the erasure; absent: nothing is retained. */
  readonly retained?: Label
}

/** The records that a slice keeps about a person, made by `definePersonalData`. */
export type PersonalData = PersonalDataOf<Readonly<Record<string, unknown>>>

/** Declares what a slice keeps about people. A column without its place in the records does not compile. */
export const definePersonalData = <Shown extends Readonly<Record<string, unknown>>>(
  declared: PersonalDataOf<Shown>,
): PersonalData => declared
