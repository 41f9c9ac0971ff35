import { Open } from '@titik/platform/auth/access';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ServiceDocs } from './docs.dto';
import { DocsService } from './docs.service';
import { type ApiDocument } from './merge-docs';

@ApiTags('documents')
@Controller()
export class DocsController {
  constructor(private readonly docs: DocsService) {}

  @Open()
  @Get('services')
  @ApiOperation({ summary: 'The services behind this address, and where each one’s document is' })
  @ApiOkResponse({ type: [ServiceDocs] })
  list(): ServiceDocs[] {
    return this.docs.list();
  }

  @Open()
  @Get('openapi.json')
  @ApiOperation({ summary: 'The OpenAPI document of all services together, with paths as they are reached here' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  merged(): Promise<ApiDocument> {
    return this.docs.merged();
  }
}
