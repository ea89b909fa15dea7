const BROWSER = /^(?:Mozilla|Opera)\//
// CUBOT is a maker of telephones.
const ROBOT =
  /(?<!cu)bot|crawl|spider|slurp|preview|headless|lighthouse|facebookexternalhit|mediapartners|read-aloud|monitor|uptime/i

/**
 * Whether a program that calls itself so reads by itself. Every browser begins its name with Mozilla or Opera
 * (a habit older than RFC 9110, section 10.1.5); the robots that do so too say what they are.
 */
export const isRobot = (userAgent: string): boolean => !BROWSER.test(userAgent) || ROBOT.test(userAgent)
