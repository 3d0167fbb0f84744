import { InputError } from '../model/input-error.js';
import type { Place, Span } from '../model/place.js';
import type { SourceFile } from '../model/source.js';
import { placesIn } from './lines.js';

/** Deeper files are refused: nothing that we read nests deeper than ten. */
const MAX_DEPTH = 100;

/** A value of a JSON text and where it stands. */
interface JsonNode {
  readonly start: number;
  end: number;
  readonly value: unknown;
  readonly members?: Map<string, JsonNode>;
  readonly items?: JsonNode[];
  /** Where its key stands, quotation marks included, if it is a member of an object. */
  key?: Span;
}

/** A key that an object holds twice. */
interface DuplicateKey {
  readonly pointer: string;
  readonly key: string;
  readonly place: Place;
}

/** A parsed JSON file whose values know their places. */
export interface JsonDocument {
  /** Objects have no prototype, so that `__proto__` and `constructor` are keys like any other. */
  readonly value: unknown;
  /** Of equal keys the first counts. */
  readonly duplicateKeys: readonly DuplicateKey[];
  /** Place of the value at a JSON pointer; of the nearest value above it where there is none. */
  placeAt(pointer: string): Place;
  /** Place of the key of the value at a JSON pointer, or of the value where it has no key. */
  keyPlaceAt(pointer: string): Place;
  /** The value as the file writes it; undefined where there is none. */
  writtenAt(pointer: string): string | undefined;
}

/**
 * Reads strict JSON (RFC 8259) with the place of every value. A byte-order mark is skipped.
 * Iterative, so that nesting cannot exhaust the stack; linear in the length of the text.
 *
 * @throws InputError where the text is not JSON, or nests deeper than 100
 */
export function parseJson(file: SourceFile): JsonDocument {
  const placeOf = placesIn(file);
  const { root, duplicates } = new JsonReader(file.text, placeOf).read();
  return {
    value: root.value,
    duplicateKeys: duplicates,
    placeAt: (pointer) => placeOf(nodeAt(root, pointer).node),
    keyPlaceAt(pointer) {
      const { node, found } = nodeAt(root, pointer);
      return placeOf(found && node.key ? node.key : node);
    },
    writtenAt(pointer) {
      const { node, found } = nodeAt(root, pointer);
      return found ? file.text.slice(node.start, node.end) : undefined;
    },
  };
}

/** A key as a part of a JSON pointer (RFC 6901). */
export function pointerPart(key: string | number): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}

function nodeAt(root: JsonNode, pointer: string): { node: JsonNode; found: boolean } {
  let node = root;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const next =
      node.members?.get(key) ?? (/^\d+$/.test(key) ? node.items?.[Number(key)] : undefined);
    if (!next) return { node, found: false };
    node = next;
  }
  return { node, found: true };
}

/** An object or list that is still open, and the key that awaits its value. */
interface OpenNode {
  readonly node: JsonNode;
  readonly pointer: string;
  key?: { readonly name: string; readonly span: Span; readonly isDuplicate: boolean };
}

class JsonReader {
  private at = 0;
  private readonly open: OpenNode[] = [];
  private readonly duplicates: DuplicateKey[] = [];

  constructor(
    private readonly text: string,
    private readonly placeOf: (span: Span) => Place,
  ) {}

  read(): { root: JsonNode; duplicates: readonly DuplicateKey[] } {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    this.skipSpace();
    if (this.at >= this.text.length) throw this.error('the file is empty', this.at);
    for (;;) {
      const complete = this.readValue();
      const root = complete && this.close(complete);
      if (!root) continue;
      if (this.at < this.text.length) {
        throw this.error(`expected the end of the file, found ${this.found()}`, this.at);
      }
      return { root, duplicates: this.duplicates };
    }
  }

  /** Reads a scalar or an empty container, or opens a container and returns nothing. */
  private readValue(): JsonNode | undefined {
    const start = this.at;
    const first = this.text[start];
    if (first === '{' || first === '[') return this.openContainer(first);
    if (first === '"') {
      const value = this.readString();
      return { start, end: this.at, value };
    }
    const scalar =
      /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![\w.+-])/y;
    scalar.lastIndex = start;
    const written = scalar.exec(this.text)?.[0];
    if (written === undefined) throw this.error(this.expected('a value'), start);
    this.at += written.length;
    return { start, end: this.at, value: JSON.parse(written) };
  }

  private openContainer(bracket: '{' | '['): JsonNode | undefined {
    const start = this.at++;
    if (this.open.length >= MAX_DEPTH) {
      throw this.error(`nested more than ${MAX_DEPTH} deep`, start);
    }
    const parent = this.open.at(-1);
    const pointer = parent ? `${parent.pointer}/${pointerPart(childKey(parent))}` : '';
    const node: JsonNode =
      bracket === '{'
        ? { start, end: start, value: Object.create(null), members: new Map() }
        : { start, end: start, value: [], items: [] };
    this.skipSpace();
    if (this.text[this.at] === (bracket === '{' ? '}' : ']')) {
      this.at++;
      return { ...node, end: this.at };
    }
    const opened: OpenNode = { node, pointer };
    this.open.push(opened);
    if (bracket === '{') this.readKey(opened);
    return undefined;
  }

  private readKey(object: OpenNode): void {
    const start = this.at;
    if (this.text[start] !== '"') throw this.error(this.expected('a key in double quotes'), start);
    const name = this.readString();
    const span = { start, end: this.at };
    const isDuplicate = object.node.members?.has(name) ?? false;
    if (isDuplicate) {
      const place = this.placeOf(span);
      this.duplicates.push({ pointer: `${object.pointer}/${pointerPart(name)}`, key: name, place });
    }
    object.key = { name, span, isDuplicate };
    this.skipSpace();
    if (this.text[this.at] !== ':') throw this.error(this.expected('":" after the key'), this.at);
    this.at++;
    this.skipSpace();
  }

  /** Puts a complete value into its container, and closes those that end here. */
  private close(complete: JsonNode): JsonNode | undefined {
    let value = complete;
    for (;;) {
      const parent = this.open.at(-1);
      this.skipSpace();
      if (!parent) return value;
      addChild(parent, value);
      const end = parent.node.members ? '}' : ']';
      const found = this.text[this.at];
      if (found === ',') {
        this.readComma(parent, end);
        return undefined;
      }
      if (found !== end) throw this.error(this.expected(`"," or "${end}"`), this.at);
      this.at++;
      this.open.pop();
      parent.node.end = this.at;
      value = parent.node;
    }
  }

  private readComma(parent: OpenNode, end: string): void {
    const comma = this.at++;
    this.skipSpace();
    if (this.text[this.at] === end) {
      throw this.error(`a comma before "${end}": remove it`, comma);
    }
    if (parent.node.members) this.readKey(parent);
  }

  /** Reads the string at the current position, its opening mark included. */
  private readString(): string {
    const start = this.at;
    let at = start + 1;
    for (; ; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 0x22) break;
      if (Number.isNaN(code)) throw this.error('a string that is never closed', start);
      if (code === 0x0a || code === 0x0d) {
        throw this.error('a line break inside a string: write \\n, or close the string', at);
      }
      if (code < 0x20) throw this.error('a control character inside a string', at);
      if (code === 0x5c) at = this.endOfEscape(at);
    }
    this.at = at + 1;
    return String(JSON.parse(this.text.slice(start, this.at)));
  }

  /** The last character of the escape at `at`. */
  private endOfEscape(at: number): number {
    const kind = this.text[at + 1] ?? '';
    if (kind === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(this.text.slice(at + 2, at + 6))) {
        throw this.error('\\u must be followed by four hexadecimal digits', at);
      }
      return at + 5;
    }
    if (!'"\\/bfnrt'.includes(kind) || kind === '') {
      throw this.error(`no such escape in JSON: \\${kind}`, at);
    }
    return at + 1;
  }

  private skipSpace(): void {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }

  private expected(what: string): string {
    return `expected ${what}, found ${this.found()}`;
  }

  private found(): string {
    if (this.at >= this.text.length) return 'the end of the file';
    const rest = this.text.slice(this.at, this.at + 20);
    if (rest.startsWith('//') || rest.startsWith('/*'))
      return 'a comment, which JSON does not have';
    if (rest.startsWith("'")) return 'a single quotation mark; JSON uses double ones';
    const word = /^[\w.+-]+/.exec(rest)?.[0] ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
    return JSON.stringify(word);
  }

  private error(message: string, at: number): InputError {
    const end = Math.min(this.text.length, at + 1);
    const place = this.placeOf({ start: at, end });
    return new InputError(`not JSON: ${message}`, place, 'correct the file and run again');
  }
}

function childKey({ node, key }: OpenNode): string | number {
  return node.members ? (key?.name ?? '') : (node.items?.length ?? 0);
}

function addChild({ node, key }: OpenNode, child: JsonNode): void {
  if (node.items && Array.isArray(node.value)) {
    node.items.push(child);
    node.value.push(child.value);
  } else if (key && !key.isDuplicate && isRecord(node.value)) {
    child.key = key.span;
    node.members?.set(key.name, child);
    node.value[key.name] = child.value;
  }
}

/** An object of JSON, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
