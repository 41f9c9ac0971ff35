import type { Language } from '@titik/contracts/values';
import { escapeHtml } from '@titik/platform/http/escape-html';
import { say } from '@titik/platform/words';

/** Nothing runs in a page and nothing is fetched from elsewhere; a form goes to us only. */
const policy = [
  `default-src 'none'`,
  `style-src 'self'`,
  `img-src data:`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** As `policy`, for the one page that has a script, a file of ours. */
const policyWithScript = `${policy}; script-src 'self'`;

export interface Page {
  html: string;
  /** Its content security policy */
  policy: string;
}

export const words =
  (language: Language) =>
  (key: string, params: Record<string, unknown> = {}) =>
    escapeHtml(say(language, `identity:web.${key}`, params));

/**
 * A page around `content`, which is HTML.
 * @param title key in the words
 * @param script path of a script of ours
 */
export function pageOf(language: Language, title: string, content: string, script?: string): Page {
  const w = words(language);
  const other = language === 'id' ? 'en' : 'id';
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${w(title)} · ${w('name')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/oidc/assets/pages.css">
${script === undefined ? '' : `<script src="${script}" defer></script>`}
</head>
<body>
<header>
<p class="brand"><strong>${w('name')}</strong> <span>${w('slogan')}</span></p>
<nav><a href="?lang=${other}" hreflang="${other}" lang="${other}">${w('other-language')}</a></nav>
</header>
<main>
<h1>${w(title)}</h1>
${content}
</main>
</body>
</html>
`;
  return { html, policy: script === undefined ? policy : policyWithScript };
}

/** What went wrong, above the form that it is about; read out as it appears. */
export const faultLine = (fault: string | undefined): string =>
  fault === undefined ? '' : `<p id="fault" class="fault" role="alert">${escapeHtml(fault)}</p>`;
