import type { Language } from '@titik/contracts/values';
import { escapeHtml } from '@titik/platform/http/escape-html';
import { languageOf } from '@titik/platform/language';
import { type Page, pageOf, words } from './layout';

/** As much of a request of the issuer library as its pages need to know. */
interface Asked {
  query: Record<string, unknown>;
  headers: Record<string, string | string[] | undefined>;
}

const asked = ({ query, headers }: Asked): Language =>
  languageOf({ query: { lang: query.lang ?? String(query.ui_locales ?? '').split(' ')[0] }, headers });

/**
 * Asks whether to sign out. Whoever pressed the button on a page of ours has already said so: the form goes by itself.
 * @param form the library's, with id `op.logoutForm`
 */
export function logoutPage(request: Asked, form: string): Page {
  const language = asked(request);
  const w = words(language);
  const ours = request.headers['sec-fetch-site'] === 'same-origin';
  return pageOf(
    language,
    'sign-out',
    `<p>${w('sign-out-question')}</p>
${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes"${ours ? ' data-at-once' : ''} autofocus>${w('sign-out')}</button>`,
    '/oidc/assets/sign-out.js',
  );
}

/** What the issuer could not do: nearly always a sign-in page that was left open too long. */
export const errorPage = (request: Asked, origin: string): Page => messagePage(asked(request), 'lost', origin);

export const signedOutPage = (request: Asked, origin: string): Page =>
  messagePage(asked(request), 'signed-out', origin);

/** One sentence, and the way back to signing in. */
export function messagePage(language: Language, what: string, origin: string): Page {
  const w = words(language);
  return pageOf(
    language,
    `message.${what}.title`,
    `<p>${w(`message.${what}.text`)}</p>
<p><a class="button" href="${escapeHtml(origin)}/auth/login">${w('to-sign-in')}</a></p>`,
  );
}
