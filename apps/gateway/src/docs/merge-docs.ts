import { publicPathOf, type Upstream } from '../routing/routes';

/** As much of an OpenAPI document as merging needs to know. */
export interface ApiDocument {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, object>;
  components?: { schemas?: Record<string, object> };
}

/**
 * One document of everything that the gateway passes on. Schemas and operations keep their names behind their
 * service's, because two services may use one name for different things.
 */
export function mergeDocs(own: ApiDocument, documents: ReadonlyMap<Upstream, ApiDocument>): ApiDocument {
  const merged: ApiDocument = {
    ...own,
    paths: { ...own.paths },
    components: { schemas: { ...own.components?.schemas } },
  };
  for (const [upstream, document] of documents) {
    for (const [path, item] of Object.entries(document.paths)) {
      const reached = publicPathOf(upstream, path);
      if (reached) merged.paths[reached] = { ...merged.paths[reached], ...prefixed(item, upstream) };
    }
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      merged.components!.schemas![`${upstream}.${name}`] = prefixed(schema, upstream);
    }
  }
  return merged;
}

const schemaRoot = '#/components/schemas/';

function prefixed<T>(value: T, upstream: Upstream): T {
  if (Array.isArray(value)) return value.map((entry) => prefixed(entry, upstream)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    if (key === '$ref' && typeof inner === 'string' && inner.startsWith(schemaRoot)) {
      return [key, `${schemaRoot}${upstream}.${inner.slice(schemaRoot.length)}`];
    }
    if (key === 'operationId' && typeof inner === 'string') return [key, `${upstream}.${inner}`];
    return [key, prefixed(inner, upstream)];
  });
  return Object.fromEntries(entries) as T;
}
