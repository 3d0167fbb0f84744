// What this program uses of the JavaScript interface of WebAssembly, which neither the library of
// ECMAScript nor the types of Node declare.
declare namespace WebAssembly {
  class Module {
    constructor(code: Uint8Array);
    static imports(module: Module): { readonly module: string; readonly name: string }[];
  }
  class Memory {
    readonly buffer: SharedArrayBuffer;
  }
  class Instance<Exports> {
    constructor(module: Module, imports: Record<string, Record<string, unknown>>);
    readonly exports: Exports;
  }
}
