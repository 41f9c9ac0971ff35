import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Language, languages } from '@titik/contracts/values';
import { Text } from '@titik/platform/http/text.decorator';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

export class PasswordChange {
  @ApiProperty({ description: 'The password until now' })
  @IsString()
  @MaxLength(1000)
  current: string;

  @ApiProperty({ minLength: 12 })
  @IsString()
  @MaxLength(1000)
  wanted: string;
}

export class MeInput {
  @ApiPropertyOptional()
  @IsOptional()
  @Text(200)
  name?: string;

  @ApiPropertyOptional({ enum: languages })
  @IsOptional()
  @IsIn(languages)
  locale?: Language;

  @ApiPropertyOptional({ description: 'Ends all sessions: sign in anew with it' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PasswordChange)
  password?: PasswordChange;
}
