// How every element of the workbench is made: as React makes it, except that odd characters in its words are drawn as signs. All words
// on every screen pass here, whoever wrote the screen, so none can be forgotten (docs/decisions/0013).
//
// The build takes this file in the place of `react/jsx-runtime` for our own screens (vite.config.ts). The character itself stays in the
// text, inside its sign: what is selected, searched and copied is what was written. A sign is a box of its own, so that a character
// which turns the direction of a text turns nothing beyond it.
import type { ElementType, Key, ReactElement, ReactNode } from 'react'
import { Fragment, jsx as draw, jsxs as drawMany } from 'react/jsx-runtime'
import { drawn, signed, type Drawn } from './odd-characters.ts'

export { Fragment }

type Props = Readonly<Record<string, unknown>>

/** React's own `jsx`, with the words drawn. */
export const jsx = (type: ElementType, props: Props, key?: Key): ReactElement => draw(type, marked(type, props), key)
/** React's own `jsxs`: the same for several children. */
export const jsxs = (type: ElementType, props: Props, key?: Key): ReactElement => drawMany(type, marked(type, props), key)

/** One stretch as an element: the words, or the sign. `more` goes onto the element. */
export const stretch = ({ text, mark }: Drawn, key: Key, more: Props = {}): ReactElement =>
  draw('span', mark === null ? { ...more, children: text } : { ...more, className: mark.acts ? 'odd acts' : 'odd', title: mark.name, 'data-shows': mark.label, children: text }, key) // prettier-ignore

// A browser shows nothing but plain words in these; and a name in a tooltip or for a reader of screens is plain words too.
const PLAIN: ReadonlySet<unknown> = new Set(['option', 'title', 'textarea'])
const NAMES = ['title', 'aria-label', 'placeholder', 'alt'] as const

function marked(type: ElementType, props: Props): Props {
  const children = type === 'style' || type === 'script' ? props['children'] : shown(props['children'] as ReactNode, PLAIN.has(type))
  const names: Record<string, string> = {}
  for (const name of NAMES) {
    const words = props[name]
    // A screen's `title` is drawn by that screen; an element's is the tooltip.
    if (typeof words !== 'string' || (typeof type !== 'string' && name !== 'aria-label' && name !== 'placeholder')) continue
    const plain = signed(words)
    if (plain !== words) names[name] = plain
  }
  return children === props['children'] && Object.keys(names).length === 0 ? props : { ...props, ...names, children }
}

function shown(children: ReactNode, isPlain: boolean): ReactNode {
  if (typeof children === 'string') return wordsOf(children, isPlain)
  if (!Array.isArray(children)) return children
  const list = children as readonly ReactNode[]
  const made = list.map((child, i) => {
    const own = shown(child, isPlain)
    return own !== child && typeof child === 'string' && !isPlain ? draw(Fragment, { children: own }, `w${i}`) : own
  })
  return made.some((child, i) => child !== list[i]) ? made : children
}

function wordsOf(words: string, isPlain: boolean): ReactNode {
  if (isPlain) return signed(words)
  const pieces = drawn(words)
  return pieces === null ? words : drawMany(Fragment, { children: pieces.map((piece) => (piece.mark === null ? piece.text : stretch(piece, piece.start))) })
}
