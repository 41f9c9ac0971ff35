/**
 * Long texts as three parameters of one statement: all bytes one after the other, where each begins and how long it
 * is. As elements of an array each text would be escaped here and read letter by letter there; this way it is copied.
 */
export function packedTexts(texts: readonly string[]): [bytes: Buffer, starts: number[], lengths: number[]] {
  const starts: number[] = [];
  const lengths: number[] = [];
  let all = '';
  let at = 1;
  for (const text of texts) {
    const length = Buffer.byteLength(text);
    starts.push(at);
    lengths.push(length);
    at += length;
    all += text;
  }
  return [Buffer.from(all), starts, lengths];
}

/** The SQL that cuts one text out of `bytes` (a bytea parameter) again. */
export const unpackedText = (bytes: string, start: string, length: string): string =>
  `convert_from(substring(${bytes}::bytea from ${start} for ${length}), 'UTF8')`;
