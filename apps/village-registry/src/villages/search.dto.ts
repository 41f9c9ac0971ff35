import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Text } from '@titik/platform/http/text.decorator';

export class SearchQuery {
  @ApiProperty({
    description: 'Words of village, district, regency and province, typed in part or with slips, or how a code begins',
    example: 'paicran lamongan',
  })
  @Text(100)
  q: string;

  @ApiPropertyOptional({ description: 'Name or two-digit code of a province', example: 'Jawa Timur' })
  @IsOptional()
  @Text(100)
  province?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 50, default: 10 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 10;
}

/** A village of Indonesia's official list, registered here or not. */
export class FoundVillage {
  @ApiProperty({ example: '3524142003' })
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Kecamatan' })
  district: string;

  @ApiProperty({ description: 'Kabupaten or kota' })
  regency: string;

  @ApiProperty()
  province: string;

  @ApiProperty({ description: 'IANA zone', example: 'Asia/Jakarta' })
  zone: string;

  @ApiProperty()
  registered: boolean;

  @ApiPropertyOptional({ enum: [1, 2], description: 'By the latest assessment' })
  cluster?: number;

  @ApiProperty({ type: [String], description: 'Programmes that it is in today' })
  programmes: string[];
}

export class FoundVillages {
  @ApiProperty({ type: [FoundVillage], description: 'The likeliest first' })
  items: FoundVillage[];
}
