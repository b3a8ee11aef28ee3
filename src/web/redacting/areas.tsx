// Areas on a picture, or on a frame of a film: drawn with the pointer, moved and sized by the arrow keys, or written as numbers. All three change one list.
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { KeepOpen, Colour } from '../footage/view-buttons.tsx'
import { useHold, Veil } from '../footage/veil.tsx'

/** In pixels of the picture as it is seen. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Size = { readonly width: number; readonly height: number }

type Props = {
  readonly what: string
  readonly size: Size | null // null until the picture is there
  readonly areas: readonly Box[]
  readonly onChange: (areas: readonly Box[]) => void
  readonly children: ReactNode
}

/** The picture (`children`) under its veil, with the areas laid over it and their list; areas stay inside the picture. */
export function AreaEditor({ what, size, areas, onChange, children }: Props) {
  const held = useHold()
  const [colour, setColour] = useState(false)
  const add = () => {
    if (size === null) return
    const [width, height] = [Math.round(size.width / 4), Math.round(size.height / 4)]
    onChange([...areas, { x: Math.round((size.width - width) / 2), y: Math.round((size.height - height) / 2), width, height }])
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-area="${areas.length}"]`)?.focus())
  }
  return (
    <div className="areaEditor">
      <div className="areaPicture" style={size === null ? {} : widthFor(size)}>
        <Veil what={what} held={held} colour={colour}>
          {children}
        </Veil>
        {size === null ? null : <Layer size={size} areas={areas} onChange={onChange} isOpen={held.isKept} />}
      </div>
      <div className="row">
        <KeepOpen held={held} />
        <Colour isOn={colour} onChange={setColour} />
        <Button className="quiet" onPress={add} isDisabled={size === null}>
          Add an area
        </Button>
      </div>
      <p className="keys soft">
        {held.isKept ? 'Draw an area with the pointer. ' : 'Keep the picture in view to draw on it; areas can be added and moved under the veil too. '}
        On an area: <kbd>←</kbd> <kbd>→</kbd> <kbd>↑</kbd> <kbd>↓</kbd> move it, with <kbd>Shift</kbd> they size it, with <kbd>Alt</kbd> by one pixel,{' '}
        <kbd>Delete</kbd> takes it away.
      </p>
      {size === null ? null : <Numbers size={size} areas={areas} onChange={onChange} />}
    </div>
  )
}

/** As large as it is, as wide as the page and as high as most of the window: the veil needs a width of its own. */
const widthFor = ({ width, height }: Size) => ({ width: `min(100%, ${width}px, ${((70 * width) / height).toFixed(2)}vh)` })

type LayerProps = { readonly size: Size; readonly areas: readonly Box[]; readonly onChange: Props['onChange']; readonly isOpen: boolean }
type Drag = { readonly n: number | null; readonly corner: boolean; readonly from: { readonly x: number; readonly y: number }; readonly box: Box }

function Layer({ size, areas, onChange, isOpen }: LayerProps) {
  const layer = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const at = (event: PointerEvent) => {
    const { left, top, width, height } = layer.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1, height: 1 }
    return { x: ((event.clientX - left) / width) * size.width, y: ((event.clientY - top) / height) * size.height }
  }
  const begin = (event: PointerEvent, n: number | null, corner = false) => {
    if (!isOpen || event.button !== 0) return
    event.stopPropagation()
    layer.current?.setPointerCapture(event.pointerId)
    const from = at(event)
    setDrag({ n, corner, from, box: (n === null ? undefined : areas[n]) ?? { x: from.x, y: from.y, width: 0, height: 0 } })
  }
  const move = (event: PointerEvent) => {
    if (drag === null) return
    const to = at(event)
    if (drag.n === null) return setDrag({ ...drag, box: between(drag.from, to, size) })
    const [dx, dy] = [to.x - drag.from.x, to.y - drag.from.y]
    const { box } = drag
    const next = drag.corner ? { ...box, width: box.width + dx, height: box.height + dy } : { ...box, x: box.x + dx, y: box.y + dy }
    onChange(areas.map((each, n) => (n === drag.n ? inside(next, size) : each)))
  }
  const end = () => {
    // A press without a movement is no area.
    if (drag !== null && drag.n === null && drag.box.width >= 3 && drag.box.height >= 3) onChange([...areas, drag.box])
    setDrag(null)
  }
  const press = (event: KeyboardEvent, n: number) => {
    const box = areas[n]
    const step = ARROWS[event.key]
    if (box === undefined) return
    if (event.key === 'Delete' || event.key === 'Backspace') onChange(areas.filter((_, other) => other !== n))
    else if (step !== undefined) {
      const by = event.altKey ? 1 : Math.max(1, Math.round(size.width / 100))
      const [dx, dy] = [step[0] * by, step[1] * by]
      const next = event.shiftKey ? { ...box, width: box.width + dx, height: box.height + dy } : { ...box, x: box.x + dx, y: box.y + dy }
      onChange(areas.map((each, other) => (other === n ? inside(next, size) : each)))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const shown = drag !== null && drag.n === null ? [...areas, drag.box] : areas
  return (
    <div
      ref={layer}
      className="areaLayer"
      data-open={isOpen}
      onPointerDown={(event) => begin(event, null)}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => setDrag(null)}
    >
      {shown.map((box, n) => (
        <button
          key={n}
          type="button"
          data-area={n}
          className="area"
          style={{
            left: `${(100 * box.x) / size.width}%`,
            top: `${(100 * box.y) / size.height}%`,
            width: `${(100 * box.width) / size.width}%`,
            height: `${(100 * box.height) / size.height}%`,
          }}
          aria-label={`Area ${n + 1}: ${Math.round(box.width)} by ${Math.round(box.height)} pixels at ${Math.round(box.x)}, ${Math.round(box.y)}`}
          onPointerDown={(event) => begin(event, n)}
          onKeyDown={(event) => press(event, n)}
        >
          <span aria-hidden="true">{n + 1}</span>
          <i aria-hidden="true" className="corner" onPointerDown={(event) => begin(event, n, true)} />
        </button>
      ))}
    </div>
  )
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

const between = (a: { x: number; y: number }, b: { x: number; y: number }, { width, height }: Size): Box => {
  const [left, right] = [Math.max(0, Math.min(a.x, b.x)), Math.min(width, Math.max(a.x, b.x))]
  const [top, bottom] = [Math.max(0, Math.min(a.y, b.y)), Math.min(height, Math.max(a.y, b.y))]
  return whole({ x: left, y: top, width: right - left, height: bottom - top })
}

/** Moved back into the picture, never smaller than a pixel. */
function inside(box: Box, { width, height }: Size): Box {
  const [w, h] = [Math.min(width, Math.max(1, box.width)), Math.min(height, Math.max(1, box.height))]
  return whole({ x: Math.min(width - w, Math.max(0, box.x)), y: Math.min(height - h, Math.max(0, box.y)), width: w, height: h })
}

const whole = ({ x, y, width, height }: Box): Box => ({ x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) })

const FIELDS = [
  ['x', 'From the left'],
  ['y', 'From the top'],
  ['width', 'Width'],
  ['height', 'Height'],
] as const

function Numbers({ size, areas, onChange }: Pick<LayerProps, 'size' | 'areas' | 'onChange'>) {
  if (areas.length === 0) return null
  return (
    <ol className="areaNumbers">
      {areas.map((box, n) => (
        <li key={n}>
          <span className="areaName">Area {n + 1}</span>
          {FIELDS.map(([field, name]) => (
            <label key={field}>
              {name}
              <input
                type="number"
                min={field === 'x' || field === 'y' ? 0 : 1}
                max={field === 'x' || field === 'width' ? size.width : size.height}
                value={Math.round(box[field])}
                aria-label={`Area ${n + 1}, ${name.toLowerCase()}, in pixels`}
                onChange={(event) => {
                  const value = event.currentTarget.valueAsNumber
                  if (Number.isFinite(value)) onChange(areas.map((each, other) => (other === n ? inside({ ...each, [field]: value }, size) : each)))
                }}
              />
            </label>
          ))}
          <Button className="link" onPress={() => onChange(areas.filter((_, other) => other !== n))}>
            Take away
          </Button>
        </li>
      ))}
    </ol>
  )
}
