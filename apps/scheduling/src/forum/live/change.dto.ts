import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsISO8601, IsOptional, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { PublicationView } from '../publishing/publish.dto';
import { WishInput } from '../records/records.dto';

class LateInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  partyId: string;

  @ApiPropertyOptional({ minimum: 1, description: 'The first slot in which it is there; else `fromTime`' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  fromSlot?: number;

  @ApiPropertyOptional({ example: '11:00', description: 'It is there from the first slot that begins then or later' })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  fromTime?: string;
}

export class ChangeInput {
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'With its offset; what has begun by then is not touched. Absent or past: now',
  })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/T.*(Z|[+-]\d{2}:\d{2})$/)
  at?: string;

  @ApiPropertyOptional({ default: false, description: 'Only say what it would lead to' })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'A participant that does not come any more' })
  @IsOptional()
  @IsUUID()
  noShow?: string;

  @ApiPropertyOptional({ type: LateInput })
  @IsOptional()
  @ValidateNested()
  @Type(() => LateInput)
  late?: LateInput;

  @ApiPropertyOptional({ minimum: 1, description: 'A table at which nobody can sit any more' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  tableClosed?: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'An interpreter that is not there any more' })
  @IsOptional()
  @IsUUID()
  interpreterAway?: string;

  @ApiPropertyOptional({ type: WishInput, description: 'A meeting that somebody wants on top' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WishInput)
  addWish?: WishInput;
}

class SeatView {
  @ApiProperty()
  slot: number;

  @ApiProperty()
  tableNo: number;

  @ApiPropertyOptional({ format: 'uuid' })
  interpreterId?: string;
}

class LossView {
  @ApiProperty({ format: 'uuid' })
  wishId: string;

  @ApiProperty({ description: 'Who meets', example: 'BUMDes Maju – Harbour Seafood' })
  pair: string;

  @ApiPropertyOptional({ type: SeatView, description: 'Where it was; absent: it is new' })
  from?: SeatView;
}

class MoveView extends LossView {
  @ApiProperty({ type: SeatView })
  to: SeatView;
}

export class LiveChangeView {
  @ApiPropertyOptional({ format: 'uuid', description: 'Absent for what would be' })
  changeId?: string;

  @ApiProperty({ description: 'Nothing was changed' })
  dryRun: boolean;

  @ApiProperty({ format: 'date-time', description: 'What had begun by then was not touched' })
  at: string;

  @ApiPropertyOptional({ format: 'date-time' })
  madeAt?: string;

  @ApiPropertyOptional()
  madeBy?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  noShow?: string;

  @ApiPropertyOptional({ type: LateInput })
  late?: LateInput;

  @ApiPropertyOptional()
  tableClosed?: number;

  @ApiPropertyOptional({ format: 'uuid' })
  interpreterAway?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The new wish' })
  addWish?: string;

  @ApiProperty({ type: [MoveView], description: 'Meetings that go to another slot, table or interpreter' })
  moves: MoveView[];

  @ApiProperty({ description: 'So many of them go to another slot' })
  movedSlots: number;

  @ApiProperty({ type: [LossView], description: 'Called off, as somebody does not come' })
  cancelled: LossView[];

  @ApiProperty({ type: [LossView], description: 'No slot was found for them' })
  dropped: LossView[];

  @ApiProperty({ description: 'Proven: no repair drops fewer, and none that drops as few moves fewer to other slots' })
  fewest: boolean;

  @ApiProperty({ description: 'At least so many meetings must lose their slot' })
  atLeast: number;

  @ApiProperty()
  breaks: number;

  @ApiProperty({ description: 'Breaks differ by no more than the day allows' })
  fair: boolean;

  @ApiProperty({ description: 'How long it took to find' })
  ms: number;

  @ApiPropertyOptional({ type: PublicationView })
  published?: PublicationView;
}

export class LiveChangeList {
  @ApiProperty({ type: [LiveChangeView], description: 'In their order' })
  items: LiveChangeView[];
}
