import type { Permission, Who } from '#platform/identity/index.ts'
import { features } from './features.ts'

const whoseLabels: Readonly<Record<Permission['whose'], string>> = {
  own: 'of their own organisation and territory',
  self: 'their own',
  any: 'any',
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

const permissionRow = ({ name, label, who, whose }: Permission) => [
  `\`${name}\``,
  label.en,
  order.filter((one) => who.includes(one)).join(', '),
  whoseLabels[whose],
]

type Listed = (typeof features)[number]

const routeRows = ({ routes }: Listed) =>
  routes.flatMap(({ method, path, allow, of }) =>
    allow === 'anyone' ? [] : [[`${method} ${path}`, `\`${allow.name}\``, of ? 'of the thing’s owner' : '']],
  )

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

What no line allows is denied. A role is granted in an organisation and a territory for a time; «of their own organisation and territory» means things of that organisation in that territory, and for a resident things of a place in which they live. Who has a permission gets 404 for a foreign thing, as if it were not there; who has no such permission at all gets 403 for every id, whether the thing is there or not. Addresses that are not listed are open to anyone.`

/** docs/permissions.md: who may do what with whose things, from the data that decides. */
export const permissionsAsMarkdown = (): string =>
  `${[head, ...features.filter(({ permissions }) => permissions).map(section)].join('\n\n')}\n`
