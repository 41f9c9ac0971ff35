import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const Optional = () => (target: object, name: string) => {
  for (const decorate of [IsOptional(), IsString(), MaxLength(500)]) decorate(target, name);
};

/** The fields of the page's own form. */
export class RsvpForm {
  @ApiPropertyOptional({ format: 'date-time', description: 'When the meeting began as the reader saw it' })
  @Optional()
  start?: string;

  @ApiPropertyOptional({ maxLength: 500 })
  @Optional()
  reason?: string;

  @ApiPropertyOptional({
    description: 'Proposed instead, on the clock of the party’s zone',
    example: '2027-01-14T10:00',
  })
  @Optional()
  hour1?: string;

  @ApiPropertyOptional()
  @Optional()
  hour2?: string;

  @ApiPropertyOptional()
  @Optional()
  hour3?: string;
}

export class LinkOwner {
  @ApiProperty({ format: 'uuid', description: 'Whose links' })
  @IsUUID()
  partyId: string;
}
