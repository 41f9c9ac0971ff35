import type { Language } from '@titik/contracts/values';
import { escapeHtml } from '@titik/platform/http/escape-html';
import { longest, shortest } from '../passwords/password-rules';
import type { LinkPurpose } from '../users/user-link.entity';
import { faultLine, type Page, pageOf, words } from './layout';

export interface PasswordView {
  token: string;
  purpose: LinkPurpose;
  name: string;
  email: string;
  fault?: string;
}

/** Where a person with a link chooses a password. */
export function passwordPage(language: Language, { token, purpose, name, email, fault }: PasswordView): Page {
  const w = words(language);
  const field = (id: string, label: string, rest = '') =>
    `<label for="${id}">${w(label)}</label>
<input id="${id}" name="${id}" type="password" autocomplete="new-password" required minlength="${shortest}" maxlength="${longest}"${rest}>`;
  return pageOf(
    language,
    `choose.${purpose}`,
    `<p>${w('greeting', { name })}</p>
${faultLine(fault)}
<form method="post" action="?lang=${language}">
<input type="hidden" name="token" value="${token}">
<label for="email">${w('email')}</label>
<input id="email" name="email" type="email" autocomplete="username" readonly value="${escapeHtml(email)}">
${field('wanted', 'new-password', ` aria-describedby="rules${fault === undefined ? '' : ' fault'}" autofocus`)}
<p id="rules" class="quiet">${w('rules', { shortest })}</p>
${field('repeated', 'repeat')}
<button type="submit">${w('save')}</button>
</form>`,
  );
}
