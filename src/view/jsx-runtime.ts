// What TypeScript turns JSX into, and how it becomes HTML. Views are functions from props to markup and nothing else, so this is all
// that they need; hono/jsx has contexts, async views and tags that move into the head besides, and a page cost a fifth to a
// third more with it (docs/adr/0004). Its types of tags and attributes are used.
import type { JSX as Tags } from 'hono/jsx'
import { escapeMarkup } from '../house/markup.ts'

/** What can stand between two tags. Texts are escaped; `true`, `false`, `null` and `undefined` are written as nothing. */
export type Child = string | number | boolean | null | undefined | Markup | readonly Child[]

/** A view: its children are among its props. */
type View = (props: never) => Child
type Props = Readonly<Record<string, unknown>>
/** The tags of pictures that views draw. */
type SvgTag = 'circle' | 'line' | 'path' | 'rect' | 'svg' | 'text'

/** HTML that will be written as it is. Its text is made when it is asked for. */
export abstract class Markup {
  abstract toString(): string
}

/** HTML that is written as it is: whatever is in it must have been escaped. */
export const raw = (html: string): Markup => new Raw(html)

class Raw extends Markup {
  readonly #html: string
  constructor(html: string) {
    super()
    this.#html = html
  }
  toString(): string {
    return this.#html
  }
}

class Element extends Markup {
  readonly #tag: string | View
  readonly #props: Props
  constructor(tag: string | View, props: Props) {
    super()
    this.#tag = tag
    this.#props = props
  }
  toString(): string {
    const [tag, props] = [this.#tag, this.#props]
    return typeof tag === 'function' ? toHtml(tag(props as never)) : writeTag(tag, props)
  }
}

/** Tags that have no content and no end (HTML, 13.1.2). */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

function writeTag(tag: string, props: Props): string {
  let start = `<${tag}`
  for (const name in props) if (name !== 'children') start += writeAttribute(name, props[name])
  return VOID.has(tag) ? `${start}/>` : `${start}>${toHtml(props.children as Child)}</${tag}>`
}

/** An attribute with the space before it; names are written as views have them, and never come from a reader. What is true is there and what is false is not, but for `aria-…` and `data-…`, which say it in a word. */
function writeAttribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean' && !name.includes('-')) return value ? ` ${name}=""` : ''
  if (typeof value === 'object' || typeof value === 'function')
    throw new Error(`jsx: expected text as ${name}, found ${typeof value}`)
  return ` ${name}="${escapeMarkup(String(value))}"`
}

/** The HTML of what stands between two tags. Throws for what cannot, such as a view that is async. */
export function toHtml(child: Child): string {
  if (typeof child === 'string') return escapeMarkup(child)
  if (child instanceof Markup) return child.toString()
  if (child === undefined || child === null || typeof child === 'boolean') return ''
  if (typeof child === 'number') return String(child)
  if (!Array.isArray(child))
    throw new Error(`jsx: expected text, markup or a list of them and no async view, found ${child}`)
  let html = ''
  for (const one of child) html += toHtml(one)
  return html
}

/** A tag or a view with its props; children are among them. */
export const jsx = (tag: string | View, props: Props): Markup => new Element(tag, props)
export { jsx as jsxDEV, jsx as jsxs }

/** Several children in a row. */
export const Fragment = ({ children }: { children?: Child }): Child => children

/** What TypeScript checks JSX by. */
export declare namespace JSX {
  type Element = Markup
  type ElementType = string | View
  interface ElementChildrenAttribute {
    children: unknown
  }
  interface IntrinsicElements extends Tags.IntrinsicElements, Record<SvgTag, Props> {}
}
