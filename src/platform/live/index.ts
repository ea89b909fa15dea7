import type { Database } from '#platform/db/index.ts'
import type { LiveHub } from './hub.ts'
import { NOTIFY_CHANNEL, type Payload } from './publish.ts'

export { LIVE_LIMITS, type ListenRefusal, LiveHub, type LiveLimits } from './hub.ts'
export { publishLive } from './publish.ts'

/** Connects the listeners of this process with what every process publishes. */
export const connectLive = (database: Database, hub: LiveHub): Promise<void> =>
  database.listen(NOTIFY_CHANNEL, {
    onNotification: (text) => {
      // Written by publishLive of this program, maybe by another version of it.
      const { channel, id, data } = JSON.parse(text) as Payload
      hub.receive(channel, id, data)
    },
    onDisconnected: () => {},
    onConnected: () => hub.reset(),
  })
