import type { Language } from '#domain/base/text.ts'
import { ruleName } from '#domain/moderation/index.ts'
import type { Context } from '#platform/context.ts'
import type { DeskSection } from '#platform/feature.ts'
import { type Actor, scopesOf } from '#platform/identity/index.ts'
import { listAppeals, listPendingContent } from '../desk/store.ts'
import { reportableOf } from '../kinds.ts'
import { messages as words } from '../messages.ts'
import { DESK_PATH } from '../model.ts'
import { moderationPermissions } from '../permissions.ts'

/** The queue of a moderator: appeals that they may judge, then reported content. */
export async function findQueue(ctx: Context, actor: Actor, language: Language, limit: number) {
  const scopes = scopesOf(actor, moderationPermissions.moderate)
  const appeals = await listAppeals(ctx.db, scopes, actor.account, limit)
  const waiting = await listPendingContent(ctx.db, scopes, limit)
  return {
    appeals: appeals.map(({ number, rule }) => ({
      path: `${DESK_PATH}/appeals/${number}`,
      title: words.decision[language](String(number)),
      why: `${words.appeal[language]}: ${ruleName(rule)[language]}`,
    })),
    reports: waiting.map(({ kind, thing, reports, rules }) => ({
      path: `${DESK_PATH}/things/${thing}`,
      title: `${reportableOf(ctx, kind)?.label[language] ?? kind}: ${rules.map((rule) => ruleName(rule)[language]).join(', ')}`,
      why: words.reports[language](reports),
    })),
  }
}

/** The section of moderators at the desk. */
export const desk: DeskSection = {
  path: DESK_PATH,
  label: words.title,
  allow: moderationPermissions.moderate,
  waiting: async (ctx, actor, language, limit) => {
    const { appeals, reports } = await findQueue(ctx, actor, language, limit)
    return [...appeals, ...reports].slice(0, limit)
  },
}
