/** How functions of stores begin that write, and of what only an action may call. */
export const WRITES =
  /^(?:add|change|close|consume|delete|end|erase|insert|mark|move|put|remove|rename|replace|save|set|take|update)[A-Z]/

/** The functions and values that a file imports from paths that match, without types. */
export function importedFrom(text: string, path: RegExp): readonly string[] {
  const imports = [...text.matchAll(/import \{([^}]*)\} from '([^']*)'/g)]
  return imports
    .filter(([, , from = '']) => path.test(from))
    .flatMap(([, list = '']) => list.split(',').map((name) => name.trim()))
    .filter((name) => name !== '' && !name.startsWith('type '))
}
