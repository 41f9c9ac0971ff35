import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { type ComplaintKind, complaintKinds, type ComplaintState, complaintStates } from './complaint.entity';

/** Who complains. */
export class Complainant {
  @ApiProperty({ enum: ['post', 'producer'] })
  @IsIn(['post', 'producer'])
  kind: 'post' | 'producer';

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;
}

export class ComplaintInput {
  @ApiProperty({ type: Complainant })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => Complainant)
  by: Complainant;

  @ApiProperty({ enum: complaintKinds })
  @IsIn(complaintKinds)
  kind: ComplaintKind;

  @ApiProperty({ description: 'What happened' })
  @Text(4000)
  text: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  dealId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  meetingId?: string;
}

export class AnswerComplaintInput {
  @ApiProperty({ description: 'What the buyer says to it, or that it said nothing' })
  @Text(4000)
  text: string;
}

export class DecideInput {
  @ApiProperty({ description: 'Why' })
  @Text(2000)
  reason: string;
}

export class ComplaintQuery extends PageQuery {
  @ApiPropertyOptional({ enum: complaintStates })
  @IsOptional()
  @IsIn(complaintStates)
  state?: ComplaintState;
}

export class Complaint {
  @ApiProperty({ format: 'uuid' })
  complaintId: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ format: 'uuid' })
  buyerId: string;

  @ApiProperty({ type: Complainant })
  by: Complainant;

  @ApiProperty({ enum: complaintKinds })
  kind: ComplaintKind;

  @ApiProperty()
  text: string;

  @ApiPropertyOptional({ format: 'uuid' })
  dealId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  meetingId?: string;

  @ApiProperty({ enum: complaintStates })
  state: ComplaintState;

  @ApiProperty({ format: 'date-time' })
  raisedAt: string;

  @ApiPropertyOptional({ description: "The buyer's answer" })
  answer?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  answeredAt?: string;

  @ApiPropertyOptional({ description: 'Of the decision' })
  reason?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  decidedAt?: string;
}

export class ComplaintPage {
  @ApiProperty({ type: [Complaint] })
  items: Complaint[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
