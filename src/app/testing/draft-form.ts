/** The hidden fields of an open form of a draft, which a test sends back with what it types. */
export const openForm = (html: string) => ({
  version: /name="version" value="(\d+)"/.exec(html)?.[1] ?? '',
  formId: /name="formId" value="([0-9a-f-]+)"/.exec(html)?.[1] ?? '',
})
