import { vi } from 'vitest'
import { readMailbox } from './journey.ts'

/** The letters to an address from the development mailbox that contain a text. */
export const lettersTo = async (email: string, text: string) =>
  (await readMailbox()).split(/<h2/).filter((letter) => letter.includes(email) && letter.includes(text))
/** The first letter of them; it is waited for. */
export const firstLetter = (email: string, text: string) =>
  vi.waitFor(
    async () => {
      const [letter] = await lettersTo(email, text)
      if (!letter) throw new Error(`no letter to ${email} has ${text}`)
      return letter
    },
    { timeout: 30_000, interval: 500 },
  )
/** The address of the account in a letter: `linkIn(letter, 'confirm')`. */
export const linkIn = (letter: string, path: string) =>
  new RegExp(`http://[^\\s<"]+/account/${path}/[\\w-]+`).exec(letter)?.[0] ?? ''
