import { describe, expect, test } from 'vitest'
import type { Actor, Grant } from './actor.ts'
import { definePermissions, Forbidden, may, permit, scopesOf } from './permission.ts'

const label = { kk: 'сынақ', ru: 'проба', en: 'trial' }
const { edit, vote, own, hide } = definePermissions('trial', {
  edit: { label, who: ['editor', 'administrator'], whose: 'own' },
  vote: { label, who: ['resident'], whose: 'own' },
  own: { label, who: ['signed-in'], whose: 'self' },
  hide: { label, who: ['moderator'], whose: 'any' },
})

const actor = (grants: readonly Grant[], residence: Actor['residence'] = null): Actor => ({
  account: 'a',
  session: 's',
  name: null,
  email: null,
  language: 'kk',
  person: null,
  residence,
  grants,
  signedInAt: new Date(0),
})
const region = { first: 100, last: 199 }
const village = { first: 150, last: 150 }
const elsewhere = { first: 300, last: 310 }

describe('A permission denies unless one of its rules allows', () => {
  test('people who are not signed in', () => {
    expect(may(undefined, edit)).toBe(false)
    expect(may(undefined, own)).toBe(false)
  })

  test('an editor of an organisation edits things of that organisation, and of no other', () => {
    const editor = actor([{ role: 'editor', organisation: 'akimat', territory: null }])
    expect(may(editor, edit)).toBe(true)
    expect(may(editor, edit, { organisation: 'akimat' })).toBe(true)
    expect(may(editor, edit, { organisation: 'maslikhat' })).toBe(false)
    expect(may(editor, edit, {})).toBe(false)
    expect(may(editor, hide)).toBe(false)
  })

  test('a role in a territory reaches the places inside it and no further', () => {
    const editor = actor([{ role: 'editor', organisation: null, territory: region }])
    expect(may(editor, edit, { organisation: 'akimat', territory: village })).toBe(true)
    expect(may(editor, edit, { organisation: 'akimat', territory: elsewhere })).toBe(false)
    expect(may(editor, edit, { organisation: 'akimat' })).toBe(false)
    expect(
      may(actor([{ role: 'editor', organisation: null, territory: village }]), edit, { territory: region }),
    ).toBe(false)
  })

  test('an administrator of the whole platform reaches everything, but only with permissions that name the role', () => {
    const administrator = actor([{ role: 'administrator', organisation: null, territory: null }])
    expect(may(administrator, edit, { organisation: 'akimat', territory: village })).toBe(true)
    expect(may(administrator, hide)).toBe(false)
  })

  test('a resident takes part in the place where they live', () => {
    const resident = actor([], { code: '111010000', ordinal: 150 })
    expect(may(resident, vote, { territory: region })).toBe(true)
    expect(may(resident, vote, { territory: elsewhere })).toBe(false)
    expect(may(resident, vote, {})).toBe(false)
    expect(may(actor([]), vote, { territory: region })).toBe(false)
  })

  test('things that belong to a person are accessible to that person alone', () => {
    expect(may(actor([]), own, { account: 'a' })).toBe(true)
    expect(may(actor([]), own, { account: 'b' })).toBe(false)
    expect(may(actor([]), own, {})).toBe(false)
  })

  test('a permission for any thing checks only the role', () => {
    const moderator = actor([{ role: 'moderator', organisation: 'akimat', territory: null }])
    expect(may(moderator, hide, { organisation: 'maslikhat' })).toBe(true)
  })

  test('permit returns the actor or throws', () => {
    const editor = actor([{ role: 'editor', organisation: 'akimat', territory: null }])
    expect(permit({ actor: editor }, edit, { organisation: 'akimat' })).toBe(editor)
    expect(() => permit({ actor: editor }, edit, { organisation: 'maslikhat' })).toThrow(Forbidden)
    expect(() => permit({}, edit, { organisation: 'akimat' })).toThrow(Forbidden)
  })

  test('lists are limited to what the permission reaches', () => {
    const editor = actor([
      { role: 'editor', organisation: 'akimat', territory: null },
      { role: 'moderator', organisation: null, territory: region },
    ])
    expect(scopesOf(editor, edit)).toEqual([{ organisation: 'akimat', territory: null }])
    expect(scopesOf(editor, hide)).toEqual([{ organisation: null, territory: null }])
    expect(scopesOf(actor([]), edit)).toEqual([])
  })
})
