import { type ApiDocument, mergeDocs } from './merge-docs';

const documentOf = (paths: Record<string, object>, schemas: Record<string, object> = {}): ApiDocument => ({
  openapi: '3.0.0',
  info: { title: 't', version: '1' },
  paths,
  components: { schemas },
});
const answering = (schema: string) => ({
  get: { operationId: 'list', responses: { 200: { schema: { $ref: `#/components/schemas/${schema}` } } } },
});

describe('mergeDocs', () => {
  const merged = mergeDocs(
    documentOf({ '/api/v1/demands/{id}/live': answering('Live') }, { Live: {} }),
    new Map([
      [
        'buyer-registry',
        documentOf(
          { '/api/v1/demands': answering('Page'), '/api/v1/parked': answering('Page'), '/metrics': {} },
          { Page: { items: { $ref: '#/components/schemas/Item' } }, Item: { type: 'string' } },
        ),
      ],
      ['scheduling', documentOf({ '/api/v1/meetings': answering('Page') }, { Page: { type: 'number' } })],
    ]),
  );

  it('has the paths as a caller of the gateway reaches them, and none that it does not pass on', () => {
    expect(Object.keys(merged.paths).sort()).toEqual([
      '/api/v1/demands',
      '/api/v1/demands/{id}/live',
      '/api/v1/meetings',
      '/api/v1/services/buyer-registry/parked',
    ]);
  });

  it('keeps two schemas of one name apart, and every reference leads somewhere', () => {
    const references = JSON.stringify(merged).match(/#\/components\/schemas\/[^"]+/g)!;
    const known = Object.keys(merged.components!.schemas!);
    expect(known).toContain('buyer-registry.Page');
    expect(known).toContain('scheduling.Page');
    for (const reference of references) expect(known).toContain(reference.split('/').at(-1));
  });
});
