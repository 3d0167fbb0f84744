import { KERNEL_CODE, type KernelExports } from './kernel.generated.js';

/**
 * What the kernel asks of the one who runs it, by name; the files of kernel/ that ask declare and
 * document each. Places are those of the text at hand, in UTF-16 units.
 */
export interface KernelHost {
  classify(at: number): number;
  caseOf(at: number): number;
  enterForm(start: number, end: number): number;
  enterNumber(start: number, digits: number, end: number): number;
  endOfName(opener: number, end: number): number;
  readName(opener: number, start: number, end: number, partEnd: number): number;
  emit(documentA: number, documentB: number, blocks: number, count: number): void;
  meaningOf(word: number): number;
  negates(word: number, next: number, afterNext: number): number;
}

let compiled: WebAssembly.Module | undefined;

/**
 * The part of the text-reuse search that every word passes through: WebAssembly, compiled from the
 * AssemblyScript in kernel/. Each instance has a memory of its own.
 */
export class Kernel {
  readonly run: KernelExports;
  #bytes: Uint8Array = new Uint8Array(0);
  #units: Uint16Array = new Uint16Array(0);
  #integers: Int32Array = new Int32Array(0);

  /** @param host what the caller's use of the kernel needs of it */
  constructor(host: Partial<KernelHost>) {
    compiled ??= new WebAssembly.Module(Buffer.from(KERNEL_CODE, 'base64'));
    const imports: Record<string, Record<string, unknown>> = {};
    const given = new Map(Object.entries(host));
    for (const { module, name } of WebAssembly.Module.imports(compiled)) {
      (imports[module] ??= {})[name] = given.get(name) ?? unexpected;
    }
    this.run = new WebAssembly.Instance<KernelExports>(compiled, imports).exports;
  }

  /** The whole memory; to ask for it takes as long as to read a word. */
  get bytes(): Uint8Array {
    this.#renew();
    return this.#bytes;
  }

  get units(): Uint16Array {
    this.#renew();
    return this.#units;
  }

  get integers(): Int32Array {
    this.#renew();
    return this.#integers;
  }

  /** Writes bytes behind all that is taken; returns where they stand. */
  write(bytes: Uint8Array): number {
    const place = this.run.take(bytes.length);
    this.bytes.set(bytes, place);
    return place;
  }

  #renew(): void {
    const { buffer } = this.run.memory;
    if (this.#bytes.buffer === buffer) return;
    this.#bytes = new Uint8Array(buffer);
    this.#units = new Uint16Array(buffer);
    this.#integers = new Int32Array(buffer);
  }
}

function unexpected(): never {
  throw new Error('the kernel was not opened for this');
}
