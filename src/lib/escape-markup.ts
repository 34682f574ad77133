const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters XML 1.0 forbids even as references; a cell that holds one would make the whole drawing unreadable. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- they are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Almost every text holds none of these, and is done with. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const SUSPECT = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/

/** Makes any text safe as the content or a double-quoted attribute of XML and HTML. */
export function escapeMarkup(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
