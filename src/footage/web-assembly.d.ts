// The part of WebAssembly that is used here. The libraries of types have it among those of the browser only.
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Instance {
    readonly exports: Readonly<Record<string, unknown>>
    constructor(module: Module, imports?: object)
  }
  class Memory {
    readonly buffer: ArrayBuffer | SharedArrayBuffer
    constructor(size: { readonly initial: number; readonly maximum?: number; readonly shared?: boolean })
    grow(pages: number): number
  }
}
