import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type TimetableBy, timetableViews } from './timetable';

const formats = ['json', 'html', 'csv'] as const;
export type TimetableFormat = (typeof formats)[number];

export class TimetableQuery {
  @ApiPropertyOptional({ enum: timetableViews, default: 'party' })
  @IsOptional()
  @IsIn(timetableViews)
  by?: TimetableBy;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only the page of this participant' })
  @IsOptional()
  @IsUUID()
  party?: string;

  @ApiPropertyOptional({ enum: formats, description: 'Absent: as `Accept` says' })
  @IsOptional()
  @IsIn(formats)
  format?: TimetableFormat;
}

class EntryParty {
  @ApiProperty({ format: 'uuid' })
  partyId: string;

  @ApiProperty()
  name: string;
}

class TimetableEntryView {
  @ApiProperty()
  slot: number;

  @ApiProperty({ example: '2027-02-10T09:00:00+07:00', description: 'On the day’s own clock' })
  start: string;

  @ApiProperty({ example: '2027-02-10T09:20:00+07:00' })
  end: string;

  @ApiProperty()
  tableNo: number;

  @ApiProperty({ type: [EntryParty], description: 'Whose page it is stands first' })
  parties: EntryParty[];

  @ApiPropertyOptional()
  interpreter?: string;

  @ApiProperty({ format: 'uuid' })
  wishId: string;

  @ApiPropertyOptional({ format: 'uuid' })
  meetingId?: string;
}

class TimetableSectionView {
  @ApiProperty({ description: 'A party’s id, or the number of a table or slot' })
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [TimetableEntryView] })
  entries: TimetableEntryView[];
}

export class TimetableView {
  @ApiProperty({ format: 'uuid' })
  forumDayId: string;

  @ApiProperty({ description: 'The day’s version' })
  version: number;

  @ApiProperty()
  name: string;

  @ApiProperty()
  place: string;

  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ description: 'IANA zone' })
  zone: string;

  @ApiProperty({ enum: timetableViews })
  by: TimetableBy;

  @ApiProperty({ type: [TimetableSectionView] })
  sections: TimetableSectionView[];
}
