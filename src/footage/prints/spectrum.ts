// The power spectrum of a frame of sound under a Hamming window: a fast Fourier transform of half the length, because the input is real.

/** For frames of one length, which is a power of two. */
export class PowerSpectrum {
  readonly #half: number
  readonly #window: Float64Array
  readonly #re: Float64Array
  readonly #im: Float64Array
  readonly #cos: Float64Array // of the whole length
  readonly #sin: Float64Array
  readonly #order: Uint16Array
  readonly #power: Float64Array

  /** `length`: a power of two, at most 65,536. */
  constructor(length: number) {
    const half = length / 2
    this.#half = half
    this.#window = Float64Array.from({ length }, (_, i) => (0.54 - 0.46 * Math.cos((i * 2 * Math.PI) / (length - 1))) / 32767)
    this.#re = new Float64Array(half)
    this.#im = new Float64Array(half)
    this.#cos = Float64Array.from({ length: half }, (_, k) => Math.cos((2 * Math.PI * k) / length))
    this.#sin = Float64Array.from({ length: half }, (_, k) => -Math.sin((2 * Math.PI * k) / length))
    const bits = Math.log2(half)
    this.#order = Uint16Array.from({ length: half }, (_, i) => {
      let reversed = 0
      for (let bit = 0; bit < bits; bit++) reversed |= ((i >> bit) & 1) << (bits - 1 - bit)
      return reversed
    })
    this.#power = new Float64Array(half + 1)
  }

  /** Squared size of each line, 0 to length / 2. The array is used again by the next call. */
  of(samples: Int16Array): Float64Array {
    const [half, re, im, window, order] = [this.#half, this.#re, this.#im, this.#window, this.#order]
    // Even samples as real parts, odd ones as imaginary parts, in bit-reversed order.
    for (let i = 0; i < half; i++) {
      const from = 2 * order[i]!
      re[i] = samples[from]! * window[from]!
      im[i] = samples[from + 1]! * window[from + 1]!
    }
    this.#transform()
    const [cos, sin, power] = [this.#cos, this.#sin, this.#power]
    power[0] = (re[0]! + im[0]!) ** 2
    power[half] = (re[0]! - im[0]!) ** 2
    for (let k = 1; k < half; k++) {
      const mirror = half - k
      const evenRe = (re[k]! + re[mirror]!) / 2
      const evenIm = (im[k]! - im[mirror]!) / 2
      const oddRe = (im[k]! + im[mirror]!) / 2
      const oddIm = (re[mirror]! - re[k]!) / 2
      const x = evenRe + oddRe * cos[k]! - oddIm * sin[k]!
      const y = evenIm + oddRe * sin[k]! + oddIm * cos[k]!
      power[k] = x * x + y * y
    }
    return power
  }

  #transform(): void {
    const [half, re, im, cos, sin] = [this.#half, this.#re, this.#im, this.#cos, this.#sin]
    for (let size = 2; size <= half; size *= 2) {
      const middle = size / 2
      const stride = (2 * half) / size
      for (let start = 0; start < half; start += size) {
        for (let k = 0; k < middle; k++) {
          const a = start + k
          const b = a + middle
          const c = cos[k * stride]!
          const s = sin[k * stride]!
          const bRe = re[b]! * c - im[b]! * s
          const bIm = re[b]! * s + im[b]! * c
          re[b] = re[a]! - bRe
          im[b] = im[a]! - bIm
          re[a]! += bRe
          im[a]! += bIm
        }
      }
    }
  }
}
