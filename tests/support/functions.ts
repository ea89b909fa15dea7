/** The functions of a file with their text, up to the next declaration. */
export function bodiesOf(text: string) {
  const code = text.replaceAll(/^\s*\/\*\*[\s\S]*?\*\/$/gm, '')
  const starts = [
    ...code.matchAll(/^(?:export )?(?:async )?(?:function\*?|const|type|interface|class) (\w+)/gm),
  ]
  return starts.map((start, at) => ({
    name: start[1] ?? '',
    body: code.slice(start.index, starts[at + 1]?.index ?? code.length),
  }))
}
