import type { Language } from '@titik/contracts/values';
import { escapeHtml } from '@titik/platform/http/escape-html';
import { say } from '@titik/platform/words';

/**
 * No outside asset and no script in the page itself: what a person typed can never run.
 * @param issuer where signing out goes on to, beside ourselves
 */
export const contentSecurityPolicy = (issuer: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `connect-src 'self'`,
    `img-src 'self' data:`,
    `base-uri 'none'`,
    `form-action 'self' ${new URL(issuer).origin}`,
    `frame-ancestors 'none'`,
  ].join('; ');

/**
 * The frame of a status page; the script fills it over the API.
 * @param demandId a UUID, or absent for the list of demands
 */
export function pageOf(language: Language, demandId?: string): string {
  const words = (key: string) => escapeHtml(say(language, `gateway:web.${key}`));
  const other = language === 'id' ? 'en' : 'id';
  const here = demandId ? `/demands/${demandId}` : '/';
  const heading = words(demandId ? 'demand' : 'demands');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${heading} · ${words('title')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/status.css">
<script src="/assets/status.js" defer></script>
</head>
<body${demandId ? ` data-demand="${demandId}"` : ''}>
<header>
<a class="brand" href="/?lang=${language}"><strong>${words('title')}</strong> <span>${words('slogan')}</span></a>
<nav>
${demandId ? `<a href="/?lang=${language}">${words('all-demands')}</a>` : ''}
<a href="/docs">${words('documents')}</a>
<span id="who"><a href="/auth/login?to=${encodeURIComponent(`${here}?lang=${language}`)}&amp;lang=${language}">${words('sign-in')}</a></span>
<a href="${here}?lang=${other}" hreflang="${other}" lang="${other}">${words('other-language')}</a>
</nav>
</header>
<main>
<h1>${heading} <span id="live" class="live" role="status"></span></h1>
<div id="content" aria-busy="true"><p>${words('loading')}</p></div>
<noscript><p>${words('no-script')}</p></noscript>
</main>
</body>
</html>
`;
}
