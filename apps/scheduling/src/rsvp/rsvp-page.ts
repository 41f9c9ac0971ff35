import type { Language } from '@titik/contracts/values';
import { escapeHtml } from '@titik/platform/http/escape-html';
import { localSpan } from '@titik/platform/local-time';
import type { LinkAction } from '@titik/platform/meeting-link';
import { say } from '@titik/platform/words';
import { createHash } from 'node:crypto';
import type { Meeting } from '../meetings/meeting.entity';
import { seatOf } from '../meetings/seat';
import type { LinkState } from './link-state';

const style = `body{font:18px/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
button{font:inherit;padding:.6rem 1.2rem}label{display:block;margin:.8rem 0}input,textarea{font:inherit;display:block;width:100%;box-sizing:border-box}`;

/** Nothing runs, nothing is fetched, and the form goes nowhere else. */
export const pagePolicy = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

export interface RsvpView {
  state: LinkState;
  /** Absent where the link says nothing that can be trusted */
  about?: { action: LinkAction; meeting: Meeting; partyId: string };
  /** Why the last attempt came to nothing, in the reader's language */
  fault?: string;
}

/** The page that a link in a mail opens; only its button does anything. */
export function rsvpPage({ state, about, fault }: RsvpView, language: Language): string {
  const words = (key: string, params = {}) => escapeHtml(say(language, `scheduling:rsvp.${key}`, params));
  const other = language === 'id' ? 'en' : 'id';
  const title = about ? words(`title.${about.action}`) : words('title.unknown');
  const said =
    state === 'done' && about
      ? words(`done.${about.action}`)
      : words(`state.${state}`, endOf(about?.meeting, language));
  const form = about && state === 'open' ? formOf(about.action, about.meeting, language) : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
${about ? factsOf(about, language) : ''}
${fault ? `<p role="alert"><strong>${escapeHtml(fault)}</strong></p>` : ''}
<p role="status">${said}</p>
${form}
<p><a href="?lang=${other}" hreflang="${other}" lang="${other}">${words('other-language')}</a></p>
</body>
</html>
`;
}

const endOf = (meeting: Meeting | undefined, language: Language) => ({
  end: meeting ? say(language, `scheduling:state.${meeting.state === 'tentative' ? 'expired' : meeting.state}`) : '',
});

function factsOf({ meeting, partyId }: { meeting: Meeting; partyId: string }, language: Language): string {
  const zone = seatOf(meeting, partyId)?.zone ?? 'UTC';
  const when = localSpan(meeting.startsAt.toISOString(), meeting.endsAt.toISOString(), zone, language);
  const lines = [...new Set(meeting.lines.map(({ words }) => words))].join(', ');
  const names = meeting.parties.map(({ name }) => name).join(', ');
  const shown = [when, lines, names].filter((text) => text !== '');
  return shown
    .map((text, place) => (place === 0 ? `<p><strong>${escapeHtml(text)}</strong></p>` : `<p>${escapeHtml(text)}</p>`))
    .join('\n');
}

function formOf(action: LinkAction, meeting: Meeting, language: Language): string {
  const words = (key: string) => escapeHtml(say(language, `scheduling:rsvp.${key}`));
  const hours = [1, 2, 3].map(
    (place) =>
      `<label>${words('hour')} ${place}<input type="datetime-local" name="hour${place}"${place === 1 ? ' required' : ''}></label>`,
  );
  const reason = `<label>${words('reason')}<textarea name="reason" maxlength="500" rows="3"></textarea></label>`;
  return `<form method="post" action="?lang=${language}">
<input type="hidden" name="start" value="${meeting.startsAt.toISOString()}">
${action === 'propose' ? hours.join('\n') : ''}
${action === 'accept' ? '' : reason}
<button type="submit">${words(`button.${action}`)}</button>
</form>`;
}
