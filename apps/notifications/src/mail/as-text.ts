import type { Letter } from './letter';

/** The letter as plain text, one blank line between its parts. */
export function asText(letter: Letter): string {
  const facts = letter.facts.map(({ label, value }) => `${label}: ${oneLine(value)}`);
  const parties = letter.parties.map(
    (party) => `- ${oneLine(party.name)} (${party.role}, ${party.answer}): ${party.time}`,
  );
  return [
    oneLine(letter.greeting),
    letter.intro,
    facts.join('\n'),
    ...(parties.length > 0 ? [[`${letter.partiesTitle}:`, ...parties].join('\n')] : []),
    letter.todo,
    ...letter.actions.map(({ label, url }) => `${label}: ${url}`),
    ...(letter.link ? [letter.link] : []),
    letter.closing,
  ].join('\n\n');
}

// A name with a line break in it must not start a line of its own and pass for one of ours.
const oneLine = (value: string) => value.replace(/\s+/g, ' ').trim();
