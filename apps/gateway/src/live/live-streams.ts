import type { ServerResponse } from 'node:http';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '@titik/platform/clock';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../routing/send-problem';
import { LiveHub } from './live-hub';

const heartBeatMs = 15_000;
/** Then the reader comes again, and has to be signed in still: as long as an access token lives. */
const longestMs = 300_000;
const mostStreams = 2_000;
/** Bytes that may wait for a slow reader; beyond them it is cut off, reconnects and asks for the whole again. */
const mostWaiting = 65_536;

/** Open event streams: one response each, held until the reader leaves. */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  /** With the moment at which each began */
  private readonly open = new Map<ServerResponse, number>();
  private readonly heart = setInterval(() => this.beat(), heartBeatMs).unref();

  constructor(
    private readonly hub: LiveHub,
    private readonly clock: Clock,
  ) {}

  get size(): number {
    return this.open.size;
  }

  /** Turns the request into a stream of the demand's news. */
  start(demandId: string, request: FastifyRequest, reply: FastifyReply): void {
    if (this.open.size >= mostStreams) {
      void sendProblem(request, reply.header('retry-after', '10'), 503, 'gateway.too-many-watchers');
      return;
    }
    const earlier = reply.getHeaders() as Record<string, string>;
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      ...earlier,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-request-id': request.id,
    });
    stream.write('retry: 2000\n\n');
    const leave = this.hub.listen(demandId, (frame) => push(stream, frame));
    this.open.set(stream, this.clock.now().getTime());
    stream.once('close', () => {
      leave();
      this.open.delete(stream);
    });
  }

  /** Writes a comment to every stream, so that proxies keep it open and dead readers are noticed; ends the oldest. */
  beat(): void {
    const now = this.clock.now().getTime();
    for (const [stream, begun] of this.open) {
      if (now - begun > longestMs) stream.end();
      else push(stream, ': still here\n\n');
    }
  }

  onModuleDestroy(): void {
    clearInterval(this.heart);
    for (const stream of this.open.keys()) stream.end();
  }
}

function push(stream: ServerResponse, frame: string): void {
  if (stream.writableLength > mostWaiting) stream.destroy();
  else stream.write(frame);
}
