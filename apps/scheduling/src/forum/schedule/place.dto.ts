import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

export class PlaceInput {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(200)
  slot: number;

  @ApiPropertyOptional({ minimum: 1, description: 'Absent: where it is, or any that is free' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  tableNo?: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent: who it is, or any that is free' })
  @IsOptional()
  @IsUUID()
  interpreterId?: string;
}

export class LockInput {
  @ApiProperty({ description: 'true: it stays in its slot when the day is solved again' })
  @IsBoolean()
  locked: boolean;
}
