import type { CompiledQuery } from 'kysely'
import { pipelineOf } from './pipeline.ts'
import type { Db } from './types.ts'

/** Stands for a value in a query that is compiled before the value is known. */
class Placeholder {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** Returns the placeholder of a value by its name. */
type Placeholders<Values> = <Name extends keyof Values & string>(name: Name) => NonNullable<Values[Name]>

/** A query of the builder, or of the `sql` tag. */
type Compilable<Row> = { compile(db: Db): CompiledQuery<Row> }

/** Returns the placeholder of a value that is given, and undefined for one that is not. */
export type FilledPlaceholders<Values> = <Name extends keyof Values & string>(name: Name) => Values[Name]

/**
 * A query that is compiled once and then run with different values. For the few queries on which a busy page
 * depends: compiling a query with six joins takes more processor time (0.5 ms) than sending it and reading the
 * answer. It shares the pipeline with those of all requests, where it delays whatever comes after it: one that may take
 * long, because it counts or sorts what grows, says so and goes through the pool.
 */
export const prepared =
  <Values extends object>({ mayBeSlow = false }: { readonly mayBeSlow?: boolean } = {}) =>
  <Row>(build: (db: Db, value: Placeholders<Values>) => Compilable<Row>) => {
    let compiled: CompiledQuery<Row> | undefined
    return async (db: Db, values: Values): Promise<Row[]> => {
      // Kysely takes any value as a parameter; a placeholder has the type of the value that replaces it.
      compiled ??= build(db, (name) => new Placeholder(name) as never).compile(db)
      const parameters = compiled.parameters.map((parameter) =>
        parameter instanceof Placeholder ? values[parameter.name as keyof Values] : parameter,
      )
      const question = { ...compiled, parameters }
      const pipeline = mayBeSlow ? undefined : pipelineOf(db)
      return pipeline ? pipeline.query(question) : (await db.executeQuery<Row>(question)).rows
    }
  }

/**
 * The same for a query whose conditions depend on which values are given, such as the filter of a list: one query for
 * each combination that was asked for.
 */
export const preparedByShape =
  <Values extends object>(options: Parameters<typeof prepared>[0] = {}) =>
  <Row>(build: (db: Db, value: FilledPlaceholders<Values>) => Compilable<Row>) => {
    const queries = new Map<string, (db: Db, values: Values) => Promise<Row[]>>()
    return (db: Db, values: Values): Promise<Row[]> => {
      const filled = new Set(
        Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [name])),
      )
      const shape = [...filled].sort().join()
      const query =
        queries.get(shape) ??
        prepared<Values>(options)<Row>((on, value) =>
          build(on, (name) => (filled.has(name) ? value(name) : undefined) as Values[typeof name]),
        )
      queries.set(shape, query)
      return query(db, values)
    }
  }
