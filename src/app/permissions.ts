import type { Route } from '#platform/http/index.ts'
import type { Permission, Who } from '#platform/identity/index.ts'
import { features } from './features.ts'

const whoseLabels: Readonly<Record<Exclude<Permission['whose'], 'own'>, string>> = {
  self: 'their own',
  any: 'any',
}

/** Whose things a permission reaches; a role reaches an organisation and a territory, a resident their place. */
function reachOf({ who, whose }: Permission): string {
  if (whose !== 'own') return whoseLabels[whose]
  const isRole = who.some((item) => item !== 'resident' && item !== 'signed-in')
  return [
    ...(isRole ? ['of their own organisation and territory'] : []),
    ...(who.includes('resident') ? [`${isRole ? 'residents: ' : ''}of the place in which they live`] : []),
    ...(who.includes('signed-in') ? [`${isRole ? 'others: ' : ''}any`] : []),
  ].join('; ')
}
const order: readonly Who[] = [
  'signed-in',
  'resident',
  'secretary',
  'editor',
  'official',
  'moderator',
  'clerk',
  'administrator',
]

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const permissionRow = (permission: Permission) => [
  `\`${permission.name}\``,
  permission.label.en,
  order.filter((item) => permission.who.includes(item)).join(', '),
  reachOf(permission),
]

type Listed = (typeof features)[number]

/** What is checked beside the permission itself: of the thing in the address, of the form, of what a page lists. */
function relationOf({ method, of, relation }: Route, { whose }: Permission): string {
  if (relation) return relation
  if (of) return 'of the thing’s owner'
  if (whose === 'self') return 'their own account'
  return whose === 'own' && method === 'GET' ? 'shows only what it reaches' : ''
}

const routeRows = ({ routes }: Listed) =>
  routes.flatMap((route) => {
    const { method, path, allow } = route
    return allow === 'anyone' ? [] : [[`${method} ${path}`, `\`${allow.name}\``, relationOf(route, allow)]]
  })

function section(feature: Listed): string {
  const permissions = Object.values(feature.permissions ?? {})
  const routes = routeRows(feature)
  return [
    `## ${feature.name}`,
    table(['Permission', 'To', 'Who', 'Whose things'], permissions.map(permissionRow)),
    ...(routes.length > 0 ? [table(['Address', 'Needs', 'Checked'], routes)] : []),
  ].join('\n\n')
}

const head = `# Permissions

Written by \`npm run permissions\` from the permissions and routes of the slices; a test sees that it is up to date, and src/app/every-route.test.ts asks every address below as every role.

What no line allows is denied. A role is granted in an organisation and a territory for a time; «of their own organisation and territory» means things of that organisation in that territory. A resident reaches things of the place in which they live. Who has a permission gets 404 for a foreign thing, as if it were not there; who has no such permission at all gets 403 for every id, whether the thing is there or not. Addresses that are not listed are open to anyone.`

/** docs/permissions.md: who may do what with whose things, from the data that decides. */
export const permissionsAsMarkdown = (): string =>
  `${[head, ...features.filter(({ permissions }) => permissions).map(section)].join('\n\n')}\n`
