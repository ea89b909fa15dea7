import { randomInt, randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { HOUR_MS, SECOND_MS } from '#domain/base/duration.ts'
import { type LiveEvent, Ring } from './ring.ts'

export type LiveLimits = {
  /** Listeners of this process. */
  readonly total: number
  /** Listeners of one network; a hall full of people may share one address. */
  readonly perNetwork: number
  /** Bytes that may wait for one listener before it is dropped: more than a whole ring, which is sent at once. */
  readonly waitingBytes: number
  /** Bytes of the events that all channels keep. */
  readonly keptBytes: number
  /** Milliseconds between two comments that keep proxies from closing an idle stream. */
  readonly heartbeatMs: number
  /** Milliseconds after which a stream ends and the browser connects again, perhaps to another process. */
  readonly lifetimeMs: number
}
export const LIVE_LIMITS: LiveLimits = {
  total: 2000,
  perNetwork: 300,
  waitingBytes: 64 * 1024,
  keptBytes: 8 * 2 ** 20,
  heartbeatMs: 25 * SECOND_MS,
  lifetimeMs: HOUR_MS,
}

/** Browsers that were cut off come back within this range, each after another time. */
const RETRY_MS = { from: 2000, to: 8000 }
const HEARTBEAT = Buffer.from(':\n\n')

type Listener = {
  readonly response: ServerResponse
  readonly network: string
  readonly channel: string
  readonly endsAt: number
}

export type ListenRefusal = 'network-full' | 'full'

/** Writes an event in the format of the HTML standard (server-sent events); JSON has no line ends. */
const bytesOf = (id: string, data: object): Buffer =>
  Buffer.from(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`)

/**
 * The listeners of this process and the latest events of each channel. An event is written once, and every listener
 * gets the same bytes. A position says up to where a listener knows a channel: whoever comes back with one gets what
 * was missed, or `reset` when that is no longer known, and then reads the page anew.
 */
export class LiveHub {
  readonly #limits: LiveLimits
  readonly #now: () => number
  readonly #rings = new Map<string, Ring>()
  readonly #channels = new Map<string, Set<Listener>>()
  readonly #networks = new Map<string, number>()
  #listeners = 0
  #keptBytes = 0
  /** The position in all channels of which nothing is kept; a new one makes earlier positions unknown. */
  #epoch: string = randomUUID()
  #heart: NodeJS.Timeout | undefined
  #closed = false

  constructor(limits: Partial<LiveLimits> = {}, now = () => performance.now()) {
    this.#limits = { ...LIVE_LIMITS, ...limits }
    this.#now = now
  }

  get listeners(): number {
    return this.#listeners
  }

  /** Where a channel is now. A page takes it before it reads its rows, so that an event between them is sent again. */
  position(channel: string): string {
    return this.#rings.get(channel)?.position ?? this.#epoch
  }

  /** An event that the database has announced. */
  receive(channel: string, id: string, data: object) {
    const event = { id, bytes: bytesOf(id, data) }
    this.#keep(channel, event)
    for (const listener of this.#channels.get(channel) ?? []) this.#write(listener, event.bytes)
  }

  /** Events may have been missed: nobody can continue from where they were. */
  reset() {
    this.#rings.clear()
    this.#keptBytes = 0
    this.#epoch = randomUUID()
    for (const [channel, listeners] of this.#channels) {
      const bytes = this.#resetBytes(channel)
      for (const listener of listeners) this.#write(listener, bytes)
    }
  }

  /** Whether one more listener of a network is accepted. */
  admits(network: string): ListenRefusal | undefined {
    if (this.#closed || this.#listeners >= this.#limits.total) return 'full'
    return (this.#networks.get(network) ?? 0) >= this.#limits.perNetwork ? 'network-full' : undefined
  }

  /**
   * Sends the events of a channel to a response whose head is written, until the client goes away, is too slow, or its
   * time is up. Ask `admits` first.
   *
   * @param since the position of the client; undefined: it has just read the state
   */
  listen(response: ServerResponse, channel: string, network: string, since: string | undefined) {
    const listener = { response, network, channel, endsAt: this.#now() + this.#limits.lifetimeMs }
    this.#add(listener)
    response.once('close', () => this.#remove(listener))
    response.once('error', () => this.#remove(listener))
    const missed = since === undefined ? [] : this.#eventsAfter(channel, since)
    const retry = Buffer.from(`retry: ${randomInt(RETRY_MS.from, RETRY_MS.to)}\n`)
    const position = Buffer.from(`id: ${this.position(channel)}\n\n`)
    this.#write(
      listener,
      Buffer.concat(
        missed ? [retry, ...missed.map(({ bytes }) => bytes), position] : [retry, this.#resetBytes(channel)],
      ),
    )
  }

  /** Ends all streams: browsers come back after their time, to the process that is there then. */
  close() {
    this.#closed = true
    for (const listeners of this.#channels.values()) for (const { response } of [...listeners]) response.end()
    clearInterval(this.#heart)
    this.#heart = undefined
  }

  #eventsAfter(channel: string, position: string): readonly LiveEvent[] | undefined {
    const ring = this.#rings.get(channel)
    if (ring) return ring.after(position)
    return position === this.#epoch ? [] : undefined
  }

  /** Browsers dispatch only events with data. */
  #resetBytes(channel: string): Buffer {
    return Buffer.from(`event: reset\nid: ${this.position(channel)}\ndata: reset\n\n`)
  }

  #keep(channel: string, event: LiveEvent) {
    const ring = this.#rings.get(channel) ?? new Ring(this.#epoch)
    const before = ring.bytes
    ring.push(event)
    this.#keptBytes += ring.bytes - before
    // The channel that was quiet the longest comes first.
    this.#rings.delete(channel)
    this.#rings.set(channel, ring)
    for (const [quiet, { bytes }] of this.#rings) {
      if (this.#keptBytes <= this.#limits.keptBytes || quiet === channel) return
      this.#rings.delete(quiet)
      this.#keptBytes -= bytes
      // A page may have been made before its first event: that it missed none is no longer known.
      this.#epoch = randomUUID()
    }
  }

  #add(listener: Listener) {
    const { channel, network } = listener
    const listeners = this.#channels.get(channel) ?? new Set()
    this.#channels.set(channel, listeners.add(listener))
    this.#networks.set(network, (this.#networks.get(network) ?? 0) + 1)
    this.#listeners += 1
    if (!this.#heart) {
      this.#heart = setInterval(() => this.#beat(), this.#limits.heartbeatMs)
      this.#heart.unref()
    }
  }

  #remove(listener: Listener) {
    const { channel, network } = listener
    const listeners = this.#channels.get(channel)
    if (!listeners?.delete(listener)) return
    if (listeners.size === 0) this.#channels.delete(channel)
    const left = (this.#networks.get(network) ?? 0) - 1
    if (left > 0) this.#networks.set(network, left)
    else this.#networks.delete(network)
    this.#listeners -= 1
    if (this.#listeners > 0) return
    clearInterval(this.#heart)
    this.#heart = undefined
  }

  #beat() {
    const now = this.#now()
    for (const listeners of this.#channels.values())
      for (const listener of [...listeners])
        if (now >= listener.endsAt) listener.response.end()
        else this.#write(listener, HEARTBEAT)
  }

  /** A client that does not take what is sent is cut off, before its backlog takes memory; it comes back and continues. */
  #write(listener: Listener, bytes: Buffer) {
    const { response } = listener
    if (response.writableLength + bytes.length > this.#limits.waitingBytes) {
      this.#remove(listener)
      response.destroy()
    } else response.write(bytes)
  }
}
