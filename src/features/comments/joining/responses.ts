import type { ComponentChildren } from 'preact'
import { emptyForm, type FormState, hasProblems } from '#domain/base/form.ts'
import type { Language, Text } from '#domain/base/text.ts'
import type { ParticipationRule } from '#domain/participation/index.ts'
import { formPage, type RouteRequest } from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { findRefusal } from '../checks.ts'
import { commentMessages } from '../messages.ts'
import type { JoinMessages } from './messages.ts'
import { hasJoined } from './store.ts'
import { JoinPage, type JoinProblem } from './views.tsx'

/** The display name of a signed-in person. */
export const signedAs = (actor: Actor | undefined, language: Language): string | undefined =>
  actor && (actor.name ?? commentMessages.resident[language])

/** A thing with the form by which people join it. */
export type ThingToJoin = {
  /** Its name in letters, as `Joinable.lock` finds it. */
  readonly name: string
  readonly id: string
  readonly author: string | null
  readonly participation: ParticipationRule
  /** The organisation whose members take part, if the rule is about members. */
  readonly organisation?: Text | undefined
  /** The path of the form, after the language. */
  readonly path: string
  readonly back: string
  readonly section: string
  readonly territory: string
  readonly above: ComponentChildren
  readonly content: ComponentChildren
}

/** The form by which people join a thing; `kind` as its `Joinable` says. */
export async function joinPage(
  { ctx, frame, actor }: RouteRequest<unknown>,
  { kind, messages }: { readonly kind: string; readonly messages: JoinMessages },
  thing: ThingToJoin,
  form: FormState<JoinProblem> = emptyForm,
) {
  const isRefused = hasProblems(form)
  const isOwn = actor !== undefined && thing.author === actor.account
  const hasDone =
    actor && !isOwn && !isRefused && (await hasJoined(ctx.db, { kind, id: thing.id }, actor.account))
  const { path, section, territory, participation, organisation, above, content } = thing
  const view = JoinPage({
    frame,
    messages,
    path,
    section,
    territory,
    who: participation.who,
    organisation,
    refusal: isRefused ? undefined : await findRefusal(ctx, participation, actor),
    above,
    children: content,
    signedAs: signedAs(actor, frame.language),
    done: isRefused ? undefined : isOwn ? 'own' : hasDone ? 'already' : undefined,
    form,
  })
  return formPage(view, form)
}
