import { Injectable } from '@nestjs/common';
import { targetOf, type Upstream, upstreams } from '../routing/routes';
import { Upstreams } from '../routing/upstreams';
import { type ApiDocument, mergeDocs } from './merge-docs';
import { ServiceDocs } from './docs.dto';

const patienceMs = 3_000;

@Injectable()
export class DocsService {
  constructor(private readonly upstreams: Upstreams) {}

  /** Where each service's own document is. */
  list(): ServiceDocs[] {
    return upstreams.map((service) => ({ service, document: `/api/v1/services/${service}/docs-json` }));
  }

  /** One document of all services that answer; those that do not are missing from it and named in its description. */
  async merged(): Promise<ApiDocument> {
    const found = new Map<Upstream, ApiDocument>();
    await Promise.all(
      upstreams.map(async (service) => {
        const document = await this.documentOf(service).catch(() => undefined);
        if (document) found.set(service, document);
      }),
    );
    const missing = upstreams.filter((service) => !found.has(service));
    const version = [...found.values()][0]?.info.version ?? '0';
    const description = missing.length > 0 ? `Not answering now: ${missing.join(', ')}` : undefined;
    const own = { openapi: '3.0.0', info: { title: 'Titik Temu', version, description }, paths: {} };
    return mergeDocs(own, new Map(upstreams.flatMap((service) => entryOf(service, found))));
  }

  private async documentOf(service: Upstream): Promise<ApiDocument> {
    const { path } = targetOf(`/api/v1/services/${service}/docs-json`)!;
    const response = await fetch(`${this.upstreams.of(service)}${path}`, { signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return (await response.json()) as ApiDocument;
  }
}

function entryOf(service: Upstream, found: ReadonlyMap<Upstream, ApiDocument>): [Upstream, ApiDocument][] {
  const document = found.get(service);
  return document ? [[service, document]] : [];
}
