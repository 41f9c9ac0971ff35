import { closeSync, openSync, readSync, fstatSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Numbers } from '../market/fields';

// Arrays one after the other, each at a multiple of eight bytes; behind them the table of contents as JSON, and last
// its length, its checksum and the mark that the file is whole:
//
//   | array … | array … | table of contents | length u32 | checksum u32 | mark u32 |

const mark = 0x5454_4d31;
const tailBytes = 12;
const alignment = 8;

const kinds = { Float64Array, Float32Array, Int32Array, Uint32Array, Uint16Array, Uint8Array };

interface Entry {
  kind: keyof typeof kinds;
  at: number;
  bytes: number;
  /** Absent for what is read piece by piece. */
  checksum?: number;
}

interface Contents {
  about: unknown;
  arrays: Record<string, Entry>;
}

/** The file is missing parts, was changed, or is of another make: it is of no use. */
export class DamagedSnapshot extends Error {
  override name = 'DamagedSnapshot';
  /** SQLSTATE serialization_failure: nothing is wrong with the event in hand, which must be tried again. */
  readonly code = '40001';
}

/** Writes a snapshot beside its place; only {@link finish} puts it there, so that readers find all of it or none. */
export class SnapshotWriter {
  private at = 0;
  private readonly arrays: Record<string, Entry> = {};

  private constructor(
    private readonly path: string,
    private readonly draft: string,
    private readonly file: FileHandle,
  ) {}

  static async begin(path: string): Promise<SnapshotWriter> {
    const draft = `${path}.${process.pid}`;
    return new SnapshotWriter(path, draft, await open(draft, 'w'));
  }

  async add(name: string, numbers: Numbers): Promise<void> {
    const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    const kind = numbers.constructor.name as keyof typeof kinds;
    this.arrays[name] = { kind, at: this.at, bytes: bytes.length, checksum: crc32(bytes) };
    await this.write(bytes);
    await this.align();
  }

  /** Bytes that are read piece by piece; whoever reads them must know by itself whether they are whole. */
  async addPieces(name: string, pieces: AsyncIterable<Buffer>): Promise<void> {
    const { at } = this;
    for await (const piece of pieces) await this.write(piece);
    this.arrays[name] = { kind: 'Uint8Array', at, bytes: this.at - at };
    await this.align();
  }

  /** @param about whatever a reader must know before it takes the arrays */
  async finish(about: unknown): Promise<void> {
    const contents = Buffer.from(JSON.stringify({ about, arrays: this.arrays } satisfies Contents));
    const tail = Buffer.alloc(tailBytes);
    tail.writeUInt32LE(contents.length, 0);
    tail.writeUInt32LE(crc32(contents), 4);
    tail.writeUInt32LE(mark, 8);
    await this.write(contents);
    await this.write(tail);
    await this.file.sync();
    await this.file.close();
    await rename(this.draft, this.path);
  }

  async giveUp(): Promise<void> {
    await this.file.close();
    await rm(this.draft, { force: true });
  }

  private align(): Promise<void> {
    return this.write(Buffer.alloc((alignment - (this.at % alignment)) % alignment));
  }

  private async write(bytes: Buffer): Promise<void> {
    if (bytes.length === 0) return;
    await this.file.write(bytes, 0, bytes.length, this.at);
    this.at += bytes.length;
  }
}

/** A snapshot that is open for reading. */
export class SnapshotFile {
  private constructor(
    private readonly file: number,
    private readonly contents: Contents,
  ) {}

  /** @throws DamagedSnapshot; Error with code ENOENT where there is none */
  static open(path: string): SnapshotFile {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      const tail = bytesAt(file, size - tailBytes, tailBytes);
      if (tail.readUInt32LE(8) !== mark) throw new DamagedSnapshot('not a whole snapshot');
      const length = tail.readUInt32LE(0);
      const contents = bytesAt(file, size - tailBytes - length, length);
      if (crc32(contents) !== tail.readUInt32LE(4)) throw new DamagedSnapshot('the table of contents was changed');
      return new SnapshotFile(file, JSON.parse(contents.toString()) as Contents);
    } catch (error) {
      closeSync(file);
      throw error;
    }
  }

  get about(): unknown {
    return this.contents.about;
  }

  /** @throws DamagedSnapshot when it is missing or not what was written */
  array(name: string): Numbers {
    const { kind, at, bytes, checksum } = this.entry(name);
    const read = bytesAt(this.file, at, bytes);
    if (crc32(read) !== checksum) throw new DamagedSnapshot(`${name} was changed`);
    return new kinds[kind](read.buffer, 0, bytes / kinds[kind].BYTES_PER_ELEMENT);
  }

  /** A piece of what was written piece by piece. */
  piece(name: string, from: number, bytes: number): Buffer {
    return bytesAt(this.file, this.entry(name).at + from, bytes);
  }

  close(): void {
    closeSync(this.file);
  }

  private entry(name: string): Entry {
    const entry = this.contents.arrays[name];
    if (!entry) throw new DamagedSnapshot(`${name} is missing`);
    return entry;
  }
}

/** Bytes in a buffer of their own, which begins where the bytes begin. */
function bytesAt(file: number, at: number, length: number): Buffer<ArrayBuffer> {
  if (at < 0) throw new DamagedSnapshot('cut off');
  const bytes = Buffer.from(new ArrayBuffer(length));
  for (let have = 0; have < length;) {
    const read = readSync(file, bytes, have, length - have, at + have);
    if (read === 0) throw new DamagedSnapshot('cut off');
    have += read;
  }
  return bytes;
}
