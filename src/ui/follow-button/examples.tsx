import type { Examples } from '#ui/types.ts'
import { FollowButton } from './follow-button.tsx'

export const examples: Examples = {
  'under a heading': (language) => (
    <FollowButton language={language} kind="territories.place" id="391010000" />
  ),
  'in a list': (language) => (
    <FollowButton language={language} kind="territories.place" id="391010000" name="Баянаул" />
  ),
}
