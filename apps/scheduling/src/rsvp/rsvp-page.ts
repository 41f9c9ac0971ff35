import type { Language } from '@titik/contracts/values';
import { escapeHtml } from '@titik/platform/http/escape-html';
import { localSpan } from '@titik/platform/local-time';
import type { LinkAction } from '@titik/platform/meeting-link';
import { say } from '@titik/platform/words';
import { createHash } from 'node:crypto';
import type { Meeting } from '../meetings/meeting.entity';
import { seatOf } from '../meetings/seat';
import type { LinkState } from './link-state';

const style = `:root{color-scheme:light dark;--ground:#f5f7f8;--paper:#fff;--ink:#1b2226;--quiet:#56626a;--line:#dde3e6;--sea:#0b6577;--on-sea:#fff;--bad:#b3412c}
@media (prefers-color-scheme:dark){:root{--ground:#14171a;--paper:#1d2125;--ink:#e6eaec;--quiet:#a4afb6;--line:#33393f;--sea:#77b9c6;--on-sea:#10262b;--bad:#f08b74}}
*{box-sizing:border-box}
body{font:17px/1.5 system-ui,sans-serif;margin:0;background:var(--ground);color:var(--ink)}
body>*{max-width:32rem;margin-inline:auto}
header{display:flex;justify-content:space-between;align-items:center;padding:.9rem 1.1rem;font-weight:700}
header a{font-weight:400}
main{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:1.1rem;width:calc(100% - 1.5rem)}
h1{font-size:1.3rem;line-height:1.25;margin:0 0 .6rem}
p{margin:.6rem 0}
.when{font-size:1.05rem;padding:.7rem .85rem;border:1px solid var(--sea);border-radius:.5rem}
ul{list-style:none;margin:.6rem 0;padding:0}
li{padding:.35rem 0;border-bottom:1px solid var(--line)}
li span{display:block;font-size:.875rem;color:var(--quiet)}
a{color:var(--sea)}
[role=alert]{color:var(--bad)}
label{display:block;margin:.8rem 0;font-weight:600}
input,textarea{font:inherit;font-weight:400;display:block;width:100%;min-width:0;margin-top:.25rem;padding:.55rem .7rem;color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:.5rem}
button{font:inherit;font-weight:600;width:100%;margin-top:.4rem;padding:.75rem 1.2rem;border:0;border-radius:.5rem;background:var(--sea);color:var(--on-sea);cursor:pointer}
:focus-visible{outline:2px solid var(--sea);outline-offset:2px}`;

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
<header><span>Titik Temu</span><a href="?lang=${other}" hreflang="${other}" lang="${other}">${words('other-language')}</a></header>
<main>
<h1>${title}</h1>
${about ? factsOf(about, language) : ''}
${fault ? `<p role="alert"><strong>${escapeHtml(fault)}</strong></p>` : ''}
<p role="status">${said}</p>
${form}
</main>
</body>
</html>
`;
}

const endOf = (meeting: Meeting | undefined, language: Language) => ({
  end: meeting ? say(language, `scheduling:state.${meeting.state === 'tentative' ? 'expired' : meeting.state}`) : '',
});

/** When it is on the reader's own clock, what about, and who else comes, each with their own time. */
function factsOf({ meeting, partyId }: { meeting: Meeting; partyId: string }, language: Language): string {
  const [start, end] = [meeting.startsAt.toISOString(), meeting.endsAt.toISOString()];
  const spanIn = (zone: string): string => escapeHtml(localSpan(start, end, zone, language));
  const lines = [...new Set(meeting.lines.map(({ words }) => words))].join(', ');
  const others = meeting.parties
    .filter((party) => party.partyId !== partyId)
    .map(({ name, zone }) => `<li>${escapeHtml(name)}<span>${spanIn(zone)}</span></li>`);
  return [
    `<p class="when"><strong>${spanIn(seatOf(meeting, partyId)?.zone ?? 'UTC')}</strong></p>`,
    ...(lines === '' ? [] : [`<p>${escapeHtml(lines)}</p>`]),
    ...(others.length === 0 ? [] : [`<ul>${others.join('')}</ul>`]),
  ].join('\n');
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
