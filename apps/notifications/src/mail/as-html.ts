import { escapeHtml } from '@titik/platform/http/escape-html';
import type { Letter } from './letter';

/** The letter as a small HTML page with no outside asset; everything that came from people is escaped. */
export function asHtml(letter: Letter): string {
  const facts = letter.facts.map(
    ({ label, value }) =>
      `<tr><th align="left" valign="top">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  const parties = letter.parties.map(
    (party) =>
      `<tr><td>${escapeHtml(party.name)}<br><small>${escapeHtml(party.role)}, ${escapeHtml(party.answer)}</small></td>` +
      `<td>${escapeHtml(party.time)}</td></tr>`,
  );
  const link = letter.link ? `<p><a href="${escapeHtml(letter.link)}">${escapeHtml(letter.link)}</a></p>` : '';
  const actions = letter.actions.map(
    ({ label, url }) => `<p><a href="${escapeHtml(url)}">${escapeHtml(label)}</a></p>`,
  );
  const partiesTable =
    parties.length > 0
      ? `<p><strong>${escapeHtml(letter.partiesTitle)}</strong></p>\n<table cellpadding="4">${parties.join('')}</table>`
      : '';
  return `<!doctype html>
<html lang="${letter.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(letter.subject)}</title></head>
<body style="font: 16px/1.5 sans-serif; max-width: 40em; margin: 1em auto; padding: 0 1em">
<p>${escapeHtml(letter.greeting)}</p>
<p>${escapeHtml(letter.intro)}</p>
<table cellpadding="4">${facts.join('')}</table>
${partiesTable}
<p>${escapeHtml(letter.todo)}</p>
${actions.join('')}
${link}
<p>${escapeHtml(letter.closing)}</p>
</body>
</html>
`;
}
