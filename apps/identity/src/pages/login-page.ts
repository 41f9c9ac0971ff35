import type { Language } from '@titik/contracts/values';
import { escapeHtml } from '@titik/platform/http/escape-html';
import { faultLine, type Page, pageOf, words } from './layout';

export interface LoginView {
  /** Proves that the form is ours; see FormGuard */
  token: string;
  email?: string;
  /** In the reader's language */
  fault?: string;
}

export function loginPage(language: Language, { token, email = '', fault }: LoginView): Page {
  const w = words(language);
  const described = fault === undefined ? '' : ' aria-describedby="fault" aria-invalid="true"';
  return pageOf(
    language,
    'sign-in',
    `${faultLine(fault)}
<form method="post" action="?lang=${language}">
<input type="hidden" name="token" value="${token}">
<label for="email">${w('email')}</label>
<input id="email" name="email" type="email" autocomplete="username" inputmode="email" required maxlength="254" value="${escapeHtml(email)}"${described}${email === '' ? ' autofocus' : ''}>
<label for="password">${w('password')}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="1000"${described}${email === '' ? '' : ' autofocus'}>
<button type="submit">${w('sign-in')}</button>
</form>
<p class="quiet">${w('forgotten')}</p>`,
  );
}
