/** A text escaped for HTML or XML, between tags or in double quotes. */
export const escapeMarkup = (text: string): string =>
  SPECIAL.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text

/** Most texts have none of these: to look for all at once is quicker than for one after the other. */
const SPECIAL = /[&<>"]/
