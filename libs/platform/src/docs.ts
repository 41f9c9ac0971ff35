import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { version } from './version';

/** The OpenAPI document of an application. */
function openApi(app: NestFastifyApplication, service: string): OpenAPIObject {
  const config = new DocumentBuilder().setTitle(`Titik Temu: ${service}`).setVersion(version).build();
  return SwaggerModule.createDocument(app, config);
}

/** Serves it at /docs for people and /docs-json for tools. */
export function serveDocs(app: NestFastifyApplication, service: string): void {
  SwaggerModule.setup('docs', app, () => openApi(app, service));
}
