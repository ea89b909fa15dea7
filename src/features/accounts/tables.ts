import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import type { View } from '#platform/db/index.ts'
import type { ChallengeKind, SignInMethod } from './model.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    // Views that other slices may join.
    /** Accounts of people, without erased ones. */
    account_link: View<{
      id: Id<'account'>
      email: string | null
      name: string | null
      language: Language
      person_id: Id<'person'> | null
    }>
    /** Accounts that have a passkey. */
    passkey_holder: View<{ account_id: Id<'account'> }>
    account: {
      id: Id<'account'>
      email: string | null
      name: string | null
      language: Language
      person_id: Id<'person'> | null
      created_at: Date
      erased_at: Date | null
      demo: boolean
    }
    session: {
      id: Id<'session'>
      token_hash: Uint8Array
      account_id: Id<'account'>
      way: SignInMethod
      device: string
      opened_at: Date
      seen_at: Date
      expires_at: Date
    }
    sign_in_attempt: {
      id: Id<'sign-in-attempt'>
      browser_hash: Uint8Array
      email: string
      language: Language
      then_path: string | null
      code_hash: Uint8Array | null
      guesses: number
      asked_at: Date
      expires_at: Date
      closed_at: Date | null
    }
    contact_confirmation: {
      id: Id<'contact-confirmation'>
      key_hash: Uint8Array | null
      email: string
      name: string | null
      language: Language
      purpose: string
      thing: string
      asked_at: Date
      expires_at: Date
      confirmed_at: Date | null
      account_id: Id<'account'> | null
      led_to: string | null
    }
    passkey: {
      id: Id<'passkey'>
      account_id: Id<'account'>
      credential_id: string
      public_key: Uint8Array
      counter: number
      transports: readonly string[]
      backed_up: boolean
      name: string
      added_at: Date
      used_at: Date | null
    }
    sign_in_challenge: {
      browser_hash: Uint8Array
      kind: ChallengeKind
      asked: Readonly<Record<string, string>>
      account_id: Id<'account'> | null
      then_path: string | null
      expires_at: Date
    }
    external_identity: {
      issuer: string
      subject: string
      account_id: Id<'account'>
      added_at: Date
      used_at: Date
    }
    consent: { account_id: Id<'account'>; version: string; language: Language; given_at: Date }
  }
}
