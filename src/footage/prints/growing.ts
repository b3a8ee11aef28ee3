// Bytes that are added to while a film goes by: doubled where they lie, because an array of small arrays costs several times what is in them.

/** `add` copies what it is given. */
export class GrowingBytes {
  #bytes = new Uint8Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  add(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + bytes.length))
      wider.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = wider
    }
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** The last `count` of them, where they lie: good until more are added. */
  last(count: number): Uint8Array {
    return this.#bytes.subarray(this.#length - count, this.#length)
  }

  /** All of them, as an array of its own; and it begins anew. */
  take(): Uint8Array {
    const all = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return all
  }
}
