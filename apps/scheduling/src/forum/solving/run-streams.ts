import type { ServerResponse } from 'node:http';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { NotFoundError } from '@titik/platform/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, In } from 'typeorm';
import { ForumRun } from './forum-run.entity';

const lookMs = 500;
const heartBeatMs = 15_000;
/** Bytes that may wait for a slow reader; beyond them it is cut off, and comes again. */
const mostWaiting = 65_536;

interface Watched {
  streams: Set<ServerResponse>;
  told: string;
}

/**
 * Event streams of runs. They are read from the runs' rows, so that a run may be watched at any instance, and whoever
 * comes late hears at once how it stands.
 */
@Injectable()
export class RunStreams implements OnModuleDestroy {
  private readonly logger = new Logger(RunStreams.name);
  private readonly watched = new Map<string, Watched>();
  private readonly look = setInterval(() => void this.tell(), lookMs).unref();
  private readonly heart = setInterval(() => this.beat(), heartBeatMs).unref();

  constructor(private readonly database: DataSource) {}

  /** Turns the request into a stream of a run's progress. @throws NotFoundError `forum-day.run-not-found` */
  async start(forumDayId: string, runId: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const run = await this.database.manager.findOneBy(ForumRun, { id: runId, forumDayId });
    if (!run) throw new NotFoundError('forum-day.run-not-found', { id: runId });
    const earlier = reply.getHeaders() as Record<string, string>;
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      ...earlier,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-request-id': String(request.id),
    });
    const frame = frameOf(run);
    push(stream, `retry: 2000\n\n${frame}`);
    if (run.state !== 'running') {
      stream.end();
      return;
    }
    const watched = this.watched.get(runId) ?? { streams: new Set(), told: frame };
    watched.streams.add(stream);
    this.watched.set(runId, watched);
    stream.once('close', () => {
      watched.streams.delete(stream);
      if (watched.streams.size === 0) this.watched.delete(runId);
    });
  }

  onModuleDestroy(): void {
    clearInterval(this.look);
    clearInterval(this.heart);
    for (const { streams } of this.watched.values()) for (const stream of streams) stream.end();
  }

  private async tell(): Promise<void> {
    if (this.watched.size === 0) return;
    try {
      const runs = await this.database.manager.findBy(ForumRun, { id: In([...this.watched.keys()]) });
      for (const run of runs) this.tellOf(run);
    } catch (error) {
      this.logger.warn(`forum runs cannot be watched just now: ${(error as Error).message}`);
    }
  }

  private tellOf(run: ForumRun): void {
    const watched = this.watched.get(run.id);
    const frame = frameOf(run);
    if (!watched || (watched.told === frame && run.state === 'running')) return;
    watched.told = frame;
    for (const stream of watched.streams) {
      push(stream, frame);
      if (run.state !== 'running') stream.end();
    }
  }

  /** A comment, so that proxies keep streams open and dead readers are noticed. */
  private beat(): void {
    for (const { streams } of this.watched.values()) for (const stream of streams) push(stream, ': still here\n\n');
  }
}

function push(stream: ServerResponse, frame: string): void {
  if (stream.writableLength > mostWaiting) stream.destroy();
  else stream.write(frame);
}

/** `progress` while it runs, at the end `done` or `failed`; what came of it is asked for over the API. */
function frameOf({ id, state, progress, result }: ForumRun): string {
  const data = { runId: id, state, ...progress, ...(result && { status: result.status }) };
  return `event: ${state === 'running' ? 'progress' : state}\ndata: ${JSON.stringify(data)}\n\n`;
}
