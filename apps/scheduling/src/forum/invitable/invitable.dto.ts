import { type PartyRole, partyRoles } from '@titik/contracts/meeting.events';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { IsIn, IsOptional } from 'class-validator';

export class InvitableQuery extends PageQuery {
  @ApiPropertyOptional({ enum: partyRoles })
  @IsOptional()
  @IsIn(partyRoles)
  role?: PartyRole;

  @ApiPropertyOptional({ maxLength: 100, description: 'Part of the name', example: 'bangkalan' })
  @IsOptional()
  @Text(100)
  q?: string;
}

export class InvitableParty {
  @ApiProperty({ format: 'uuid' })
  partyId: string;

  @ApiProperty({ enum: partyRoles })
  role: PartyRole;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'ISO 3166-1 alpha-2', example: 'ID' })
  country: string;
}

export class InvitablePage {
  @ApiProperty({ type: [InvitableParty], description: 'By name' })
  items: InvitableParty[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Give it as `after` for the next page' })
  next?: string;
}
