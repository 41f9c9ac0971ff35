import { ApiProperty } from '@nestjs/swagger';

export class ServiceDocs {
  @ApiProperty({ example: 'matching' })
  service: string;

  @ApiProperty({ description: 'Path of its OpenAPI document', example: '/api/v1/services/matching/docs-json' })
  document: string;
}
