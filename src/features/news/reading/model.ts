/** What a request says about its reader. */
export type NewsReader = {
  readonly address: string
  readonly userAgent: string
  readonly method: string
  /** The browser fetches ahead of a reader who may never come (Fetch standard, Sec-Purpose). */
  readonly prefetch: boolean
}

const BROWSER = /^(?:Mozilla|Opera)\//
// Cubot makes phones.
const ROBOT =
  /(?<!cu)bot|crawl|spider|slurp|preview|headless|lighthouse|facebookexternalhit|mediapartners|read-aloud|monitor|uptime/i

/**
 * Whether a User-Agent belongs to a program that reads on its own. Every browser begins its name with Mozilla or
 * Opera (a habit older than RFC 9110, section 10.1.5); robots that do the same name themselves in the rest.
 */
export const isRobot = (userAgent: string): boolean => !BROWSER.test(userAgent) || ROBOT.test(userAgent)
