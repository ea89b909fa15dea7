import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setImmediate as afterPoll, setTimeout as sleep } from 'node:timers/promises'

/** A balancer that asks /readyz every second learns in this time that the process goes; until then all is answered. */
const ANNOUNCE_MS = 1500
const LOOK_MS = 50
/** Connections on which nothing was sent for so many looks, a second, hold no request. */
const SILENT_LOOKS = 20
/** Longest time for accepting what waits; it takes some milliseconds. */
const ACCEPT_MS = 1000

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Ends a server without losing a request that was already sent. Closing idle connections at once, as `server.close()`
 * does, resets those whose request is on its way: to the server they look idle.
 */
export class Draining {
  #draining = false
  readonly #connections = new Set<Socket>()
  #accepted = 0
  /** Requests that are being answered. */
  #underway = 0
  /** Requests that wait until the server has stopped listening; undefined at all other times. */
  #waiting: (() => void)[] | undefined

  /** Counts the connections of a server from its first one on. */
  watch(server: Server): Server {
    return server.on('connection', (socket: Socket) => {
      this.#accepted += 1
      this.#connections.add(socket)
      socket.once('close', () => this.#connections.delete(socket))
    })
  }

  wrap(next: Listener): Listener {
    return (request, response) => {
      this.#underway += 1
      response.once('close', () => {
        this.#underway -= 1
      })
      if (this.#draining) {
        response.shouldKeepAlive = false
        if (request.url === '/readyz')
          return void response.writeHead(503, { 'retry-after': '5' }).end('draining\n')
      }
      if (this.#waiting) this.#waiting.push(() => next(request, response))
      else next(request, response)
    }
  }

  /**
   * Resolves once nothing is under way and the server accepts no more connections.
   * @param endStreams ends answers that would go on for ever; their browsers connect again elsewhere
   */
  async drain(server: NetServer, endStreams: () => void): Promise<void> {
    this.#draining = true
    await sleep(ANNOUNCE_MS)
    endStreams()
    await this.#stopListening(server)
    const received = new Map<Socket, number>()
    for (let silentLooks = 0; this.#underway > 0 || silentLooks < SILENT_LOOKS; silentLooks += 1) {
      await sleep(LOOK_MS)
      // Timers run before what has arrived is read: after a loop that was held up, a connection would look silent.
      await afterPoll()
      for (const socket of this.#connections) {
        if (received.get(socket) === socket.bytesRead) continue
        received.set(socket, socket.bytesRead)
        silentLooks = 0
      }
    }
  }

  /**
   * Closing resets the connections that wait to be accepted, and Node accepts one in each turn of its loop. Requests
   * are therefore held until a turn has brought no connection: turns are then short, and the queue is empty at once.
   */
  async #stopListening(server: NetServer): Promise<void> {
    const waiting: (() => void)[] = []
    this.#waiting = waiting
    const latest = Date.now() + ACCEPT_MS
    for (let accepted = -1; accepted !== this.#accepted && Date.now() < latest; ) {
      accepted = this.#accepted
      await afterPoll()
    }
    // Only stops listening; the method of http.Server would also close connections that look idle.
    NetServer.prototype.close.call(server)
    this.#waiting = undefined
    for (const release of waiting) release()
  }
}
