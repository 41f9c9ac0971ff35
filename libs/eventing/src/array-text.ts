const plain = /^[\w.:+@/-]+$/;

/**
 * A list as PostgreSQL writes an array, nulls included. The client library does the same at three times the price: it
 * quotes and escapes every element, also ids and codes that need neither.
 */
export const arrayText = (list: readonly (string | number | null)[]): string => `{${list.map(elementText).join(',')}}`;

function elementText(element: string | number | null): string {
  if (element === null || typeof element === 'number') return `${element}`;
  // A bare NULL would be taken for the value that is missing.
  if (plain.test(element) && element.toLowerCase() !== 'null') return element;
  return `"${element.replace(/[\\"]/g, '\\$&')}"`;
}
