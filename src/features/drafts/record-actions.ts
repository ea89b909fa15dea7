import type { TransactionContext } from '#platform/context.ts'
import { recordAudit } from '#platform/identity/index.ts'
import type { DraftAct, DraftDefinition } from './kinds.ts'
import type { Draft } from './model.ts'

/** Writes an act into the audit record under the name that the kind has for it. */
export const recordDraftAct = async <Content extends object, Ready>(
  inside: TransactionContext,
  { auditCodes }: DraftDefinition<Content, Ready>,
  act: DraftAct,
  draft: Pick<Draft<Content>, 'id' | 'organisation'>,
  { before, after }: { readonly before?: object; readonly after?: object } = {},
) =>
  recordAudit(inside, {
    what: auditCodes[act],
    organisation: draft.organisation,
    thing: draft.id,
    before,
    after,
  })
