import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { beside, etagOf, knowsTag } from './etag';

interface Tagged {
  version: number | string;
  [beside]?: string;
}

/** Gives an answer the tag of its `version`; a GET whose reader has that very version gets 304 and no body. */
@Injectable()
export class Etag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Tagged>): Observable<Tagged | undefined> {
    const http = context.switchToHttp();
    const { method, headers } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body) => {
        const tag = etagOf(body.version, body[beside]);
        void reply.header('etag', tag);
        if (method !== 'GET' || !knowsTag(headers['if-none-match'], tag)) return body;
        void reply.status(304);
        return undefined;
      }),
    );
  }
}
