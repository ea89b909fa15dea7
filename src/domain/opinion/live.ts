import { placesOnMap } from './conversation.ts'
import { groupOf } from './groups/find-groups.ts'
import type { OpinionMap } from './map/fit-map.ts'
import { PersonPlacer } from './map/person.ts'
import { writePosition } from './map/positions.ts'
import { GroupTallies } from './statements/tally.ts'

/** A person on the live map: their position, its uncertainty, and their group (−1: none yet). */
export type LivePerson = {
  readonly coordinate: Float64Array
  readonly deviation: Float64Array
  readonly group: number
}

/**
 * A computed map that is updated vote by vote. The model and the centres of groups stay as computed; a vote updates
 * its author's position and moves their votes between the sums of groups: O(votes of the person), independent of
 * others. Sums are integers and positions depend on the votes of the person alone, so the state after any sequence
 * of votes equals, byte for byte, the state computed from the resulting log. Fit the map again (analyseOpinions)
 * when statements or many people are new.
 */
export class LiveOpinionMap {
  readonly tallies: GroupTallies
  readonly #map: Pick<OpinionMap, 'model' | 'scales'>
  readonly #centers: Float64Array
  readonly #placer: PersonPlacer
  readonly #statements: number
  readonly #ballots = new Map<string, Ballot>()

  /** `centers` are those of the groups claimed, as in GroupFinding; empty when there are none. */
  constructor(map: Pick<OpinionMap, 'model' | 'scales'>, centers: Float64Array) {
    this.#map = map
    this.#centers = centers
    this.#placer = new PersonPlacer(map.model)
    this.#statements = map.model.intercept.length
    const groups = map.scales.length > 0 ? centers.length / map.scales.length : 0
    this.tallies = new GroupTallies(Math.max(groups, 1), this.#statements)
  }

  /** The latest vote of a person on a statement (by index in the model); returns their new position. */
  vote(person: string, statement: number, value: -1 | 0 | 1): LivePerson {
    if (!(statement >= 0 && statement < this.#statements)) throw new RangeError(`No statement ${statement}.`)
    const ballot = this.#ballots.get(person) ?? this.#newBallot(person)
    this.#count(ballot, -1)
    ballot.set(statement, value)
    this.#settle(ballot)
    return ballot.place
  }

  /** Removes a person with all their votes. */
  remove(person: string): void {
    const ballot = this.#ballots.get(person)
    if (!ballot) return
    this.#count(ballot, -1)
    this.#ballots.delete(person)
  }

  /** Loads all votes of a person at once, statements ascending; the person must be new. */
  load(person: string, statements: Int32Array, values: Int8Array): void {
    const ballot = this.#newBallot(person)
    ballot.statement = statements.slice()
    ballot.value = values.slice()
    ballot.length = statements.length
    this.#settle(ballot)
  }

  find(person: string): LivePerson | undefined {
    return this.#ballots.get(person)?.place
  }

  #newBallot(person: string): Ballot {
    const ballot = new Ballot(this.#map.scales.length)
    this.#ballots.set(person, ballot)
    return ballot
  }

  #settle(ballot: Ballot): void {
    const { coordinate, deviation } = ballot.place
    const { scales } = this.#map
    this.#placer.place(ballot, 0, ballot.length)
    writePosition(this.#placer, scales, coordinate, deviation, 0)
    const counted = placesOnMap(ballot.length, this.#statements)
    const grouped = counted && this.#centers.length > 0
    ballot.place = {
      coordinate,
      deviation,
      group: grouped ? groupOf(coordinate, 0, this.#centers, scales.length) : -1,
    }
    ballot.tallied = grouped ? ballot.place.group : counted && this.#centers.length === 0 ? 0 : -1
    this.#count(ballot, 1)
  }

  #count(ballot: Ballot, times: 1 | -1): void {
    if (ballot.tallied < 0) return
    for (let at = 0; at < ballot.length; at++) {
      this.tallies.add(ballot.tallied, ballot.statement[at]!, ballot.value[at]!, times)
    }
  }
}

/** One person's latest votes, statements ascending, and the position that follows from them. */
class Ballot {
  statement = new Int32Array(8)
  value = new Int8Array(8)
  length = 0
  /** The index of the tallies that contain these votes; −1: none. */
  tallied = -1
  place: LivePerson

  constructor(dimensions: number) {
    const coordinate = new Float64Array(dimensions)
    this.place = { coordinate, deviation: new Float64Array(dimensions), group: -1 }
  }

  set(statement: number, value: -1 | 0 | 1): void {
    let at = 0
    while (at < this.length && this.statement[at]! < statement) at++
    if (at === this.length || this.statement[at] !== statement) this.#insert(at)
    this.statement[at] = statement
    this.value[at] = value
  }

  #insert(at: number): void {
    if (this.length === this.statement.length) {
      const statement = new Int32Array(2 * this.length + 8)
      const value = new Int8Array(2 * this.length + 8)
      statement.set(this.statement)
      value.set(this.value)
      this.statement = statement
      this.value = value
    }
    this.statement.copyWithin(at + 1, at, this.length)
    this.value.copyWithin(at + 1, at, this.length)
    this.length++
  }
}
