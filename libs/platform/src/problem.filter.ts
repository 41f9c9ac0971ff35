import { isTransient } from '@titik/eventing/failure';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, throwError } from 'rxjs';
import { type AnyDomainError, statusOf } from './errors';
import { loggable } from './http/loggable';
import { languageOf } from './language';
import { faultsIn, problem, type Problem } from './problem';
import { MalformedRequest } from './validation';

// Nest wraps fastify's complaint about the body and keeps only its words.
const isBrokenJson = (error: unknown, status?: number): boolean =>
  status === 400 && error instanceof HttpException && /body.*json|json.*body|unexpected token/i.test(error.message);

/**
 * Every failure of a request leaves as problem+json. Failures of event handlers pass through untouched: the
 * event server must see the real error to tell an outage from poison.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Request');

  catch(error: unknown, host: ArgumentsHost): Observable<never> | void {
    if (host.getType() === 'rpc') return throwError(() => error);
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const body = { ...this.toProblem(error, request), requestId: String(request.id) };
    if (body.status >= 500)
      this.logger.error({ err: error, requestId: request.id, path: loggable(request.url) }, body.code);
    if (body.status === 503) void reply.header('retry-after', '1');
    void reply.status(body.status).type('application/problem+json').send(body);
  }

  private toProblem(error: unknown, request: FastifyRequest): Problem {
    const language = languageOf(request as { query?: { lang?: unknown }; headers: FastifyRequest['headers'] });
    const status = statusOf(error);
    if (status !== undefined) {
      const { code, params } = error as AnyDomainError;
      return problem(language, status, code, params, faultsIn(params.faults, language));
    }
    if (error instanceof MalformedRequest) {
      const faults = error.fieldFaults(language);
      return problem(language, 400, 'request.invalid', { field: faults[0]?.field }, faults);
    }
    return this.foreignProblem(error, request, language);
  }

  private foreignProblem(error: unknown, request: FastifyRequest, language: 'id' | 'en'): Problem {
    const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number };
    const status = error instanceof HttpException ? error.getStatus() : statusCode;
    if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || status === 413) {
      return problem(language, 413, 'request.too-large', { limit: request.routeOptions?.bodyLimit ?? 1_048_576 });
    }
    if (status === 415) return problem(language, 415, 'request.unsupported-type');
    if (status === 404) return problem(language, 404, 'request.not-found', { path: request.url.split('?')[0] });
    if (error instanceof SyntaxError || code?.startsWith('FST_ERR_CTP') || isBrokenJson(error, status)) {
      return problem(language, 400, 'request.not-json');
    }
    if (status !== undefined && status < 500) return problem(language, status, 'request.rejected');
    if (isTransient(error) || status === 503) return problem(language, 503, 'service.unavailable');
    return problem(language, 500, 'service.failed');
  }
}
