import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import type { FileRow } from './cell';
import type { Dialect } from './csv-dialect';

/** A cell or a row longer than this is a broken file, most often a quote that nobody closed. */
const longestRow = 1_000_000;

/** The rows of a text file, one after the other; memory holds a few of them. @throws CsvError of csv-parse */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>, dialect: Dialect): AsyncGenerator<FileRow> {
  const parser = parse({
    delimiter: dialect.separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: longestRow,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const texts = Readable.from(decoded(bytes, dialect.encoding), { objectMode: true, highWaterMark: 1 });
  texts.on('error', (error) => parser.destroy(error));
  texts.pipe(parser);
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      if (number > dialect.skip) yield { number, cells };
    }
  } finally {
    texts.destroy();
  }
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) {
    const text = decoder.decode(piece, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}
