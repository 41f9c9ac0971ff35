import type { Language } from '@titik/contracts/values';
import { escapeHtml } from '@titik/platform/http/escape-html';
import { say } from '@titik/platform/words';

export type SignInFault = 'away' | 'lost' | 'no-role';

/** Why nobody was signed in, and the way to try again. */
export function signInPage(language: Language, fault: SignInFault, again: string): string {
  const words = (key: string) => escapeHtml(say(language, `gateway:${key}`));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words(`sign-in.${fault}.title`)} · ${words('web.title')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/auth/sign-in.css">
</head>
<body>
<main>
<h1>${words(`sign-in.${fault}.title`)}</h1>
<p>${words(`sign-in.${fault}.text`)}</p>
<p><a href="${escapeHtml(again)}">${words('sign-in.again')}</a></p>
</main>
</body>
</html>
`;
}
