import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';

/** What browsers and scripts call such files; the file itself says what it is. */
export const fileTypes = [
  'text/csv',
  'text/tab-separated-values',
  'application/csv',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
];

export const IMPORTS_PATH = Symbol('ImportsPath');

/** Lets files through to the imports' own door as a stream, whatever their size; every other door refuses them. */
@Injectable()
export class UploadDoor implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(IMPORTS_PATH) private readonly path: string,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const own = `/api/v1/${this.path}`;
    server.addContentTypeParser(
      fileTypes,
      (request: FastifyRequest, payload: Readable, done: (error: Error | null, body?: unknown) => void) =>
        request.url.split('?', 1)[0] === own ? done(null, payload) : done(refused()),
    );
  }
}

const refused = (): Error => Object.assign(new Error('no file is wanted here'), { statusCode: 415 });
