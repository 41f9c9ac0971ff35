import { type Language as LanguageCode } from '@titik/contracts/values';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

interface AskedRequest {
  query?: { lang?: unknown };
  headers?: Record<string, string | string[] | undefined>;
}

/** The reader's language: `?lang=` first, then Accept-Language; Indonesian when neither names one of ours. */
export function languageOf(request: AskedRequest): LanguageCode {
  const asked = request.query?.lang;
  if (asked === 'id' || asked === 'en') return asked;
  const header = String(request.headers?.['accept-language'] ?? '');
  const ranked = header
    .split(',')
    .map((entry) => {
      const [tag, q] = entry.trim().split(';q=');
      return { tag: tag.slice(0, 2).toLowerCase(), q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, q }) => (tag === 'id' || tag === 'en') && q > 0)
    .sort((a, b) => b.q - a.q);
  return (ranked[0]?.tag as LanguageCode | undefined) ?? 'id';
}

/** Parameter decorator: the language in which this request wants its sentences. */
export const Language = createParamDecorator((_: unknown, context: ExecutionContext): LanguageCode =>
  languageOf(context.switchToHttp().getRequest()),
);
