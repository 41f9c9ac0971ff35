import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { BrokenFile } from './broken-file';

/** Most bytes that a workbook may unfold to: in all, and in the texts, which are held in memory. */
const zipLimits = { total: 1_200_000_000, texts: 80_000_000, parts: 2000 };

interface Part {
  name: string;
  method: number;
  /** Of the packed bytes */
  length: number;
  header: number;
}

const endOfDirectory = 0x06054b50;
const inDirectory = 0x02014b50;
const beforePart = 0x04034b50;
const longestComment = 65_557;
// A part may be followed by its check sum and sizes, with or without a signature.
const longestTail = 24;

const broken = (): never => {
  throw new BrokenFile('import.broken-workbook');
};

/**
 * Unfolds every part of a workbook once, keeping nothing, so that a small file which would fill the machine is refused
 * before anybody reads it. What its directory says of sizes is not believed, and parts that the directory keeps quiet
 * about are refused.
 * @throws BrokenFile import.broken-workbook, import.workbook-too-large
 */
export async function assertModestZip(path: string, limits = zipLimits): Promise<void> {
  const { parts, dataEnd } = await directoryOf(path);
  if (parts.length > limits.parts) throw new BrokenFile('import.workbook-too-large');
  let at = 0;
  let total = 0;
  for (const part of parts.toSorted((a, b) => a.header - b.header)) {
    if (part.header < at || part.header > at + longestTail) broken();
    const start = part.header + (await headerLength(path, part.header));
    at = start + part.length;
    if (at > dataEnd) broken();
    const most = part.name.endsWith('sharedStrings.xml') ? limits.texts : limits.total;
    total += await unfolded(path, part, start, Math.min(most, limits.total - total));
  }
  if (dataEnd > at + longestTail) broken();
}

async function directoryOf(path: string): Promise<{ parts: Part[]; dataEnd: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, longestComment));
    await file.read(tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== endOfDirectory) broken();
    const [length, dataEnd] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (dataEnd + length > size || length > 10_000_000) broken();
    const directory = Buffer.alloc(length);
    await file.read(directory, 0, length, dataEnd);
    return { parts: partsOf(directory), dataEnd };
  } finally {
    await file.close();
  }
}

function partsOf(directory: Buffer): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.readUInt32LE(at) !== inDirectory) broken();
    const nameLength = directory.readUInt16LE(at + 28);
    parts.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      length: directory.readUInt32LE(at + 20),
      header: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return parts.length > 0 ? parts : broken();
}

async function headerLength(path: string, header: number): Promise<number> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(30), 0, 30, header);
    if (bytesRead < 30 || buffer.readUInt32LE(0) !== beforePart) broken();
    return 30 + buffer.readUInt16LE(26) + buffer.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

async function unfolded(path: string, { method, length }: Part, start: number, most: number): Promise<number> {
  if (method === 0) return length <= most ? length : tooLarge();
  if (method !== 8) broken();
  if (length === 0) return 0;
  const packed = createReadStream(path, { start, end: start + length - 1 });
  const inflate = createInflateRaw();
  packed.on('error', (error) => inflate.destroy(error));
  let bytes = 0;
  try {
    for await (const piece of packed.pipe(inflate) as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > most) tooLarge();
    }
  } catch (error) {
    throw error instanceof BrokenFile ? error : new BrokenFile('import.broken-workbook');
  } finally {
    packed.destroy();
  }
  return bytes;
}

const tooLarge = (): never => {
  throw new BrokenFile('import.workbook-too-large');
};
