import type { DataSource, EntityManager } from 'typeorm';
import { BrokenFile } from '../reading/broken-file';

const mostBytes = 104_857_600;
const pieceBytes = 262_144;

/** What was learnt of a file while it came in. */
export interface StoredFile {
  size: number;
  isUtf8: boolean;
  /** Ends of lines, for an estimate of the rows. */
  lines: number;
  /** Its first bytes. */
  head: Buffer;
}

/**
 * Keeps a file in pieces as it comes, never holding more than one of them.
 * @throws BrokenFile import.too-large
 */
export async function storeFile(
  database: DataSource,
  importId: string,
  body: AsyncIterable<Uint8Array>,
): Promise<StoredFile> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const file: StoredFile = { size: 0, isUtf8: true, lines: 0, head: Buffer.alloc(0) };
  let position = 0;
  for await (const piece of inPieces(body)) {
    file.size += piece.length;
    if (file.size > mostBytes) throw new BrokenFile('import.too-large', { limit: mostBytes });
    if (position === 0) file.head = piece;
    file.isUtf8 &&= isText(decoder, piece);
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) file.lines += 1;
    await database.query('insert into import_piece (import_id, position, bytes) values ($1, $2, $3)', [
      importId,
      position++,
      piece,
    ]);
  }
  return file;
}

/** The bytes of a stored file, piece by piece. */
export async function* fileOf(database: DataSource, importId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const [piece] = await database.query('select bytes from import_piece where import_id = $1 and position = $2', [
      importId,
      position,
    ]);
    if (!piece) return;
    yield piece.bytes as Buffer;
  }
}

/** Lets go of a file that nobody will read again. */
export async function forgetFile(tx: EntityManager, importId: string): Promise<void> {
  await tx.query('delete from import_piece where import_id = $1', [importId]);
}

async function* inPieces(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    held.push(part);
    length += part.length;
    if (length < pieceBytes) continue;
    yield Buffer.concat(held);
    [held, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(held);
}

function isText(decoder: TextDecoder, piece: Uint8Array): boolean {
  try {
    decoder.decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}
