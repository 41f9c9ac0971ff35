import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IdParam } from '@titik/platform/http/id.param';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { importStates, type ImportState } from './jobs/import-job.entity';
import { TextMap } from './text-map.decorator';

const texts = { type: 'object', additionalProperties: { type: 'string' } } as const;
const onOff = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

export class UploadQuery {
  @ApiProperty({ description: 'What the rows are; see `GET kinds`', example: 'offers' })
  @Text(50)
  kind: string;

  @ApiProperty({
    description: 'Who keeps the file; its columns and its own ids are remembered under this name',
    example: 'dinas-jatim',
  })
  @Text(100)
  source: string;

  @ApiPropertyOptional({ example: 'penawaran 2026.xlsx' })
  @IsOptional()
  @Text(200)
  fileName?: string;

  @ApiPropertyOptional({ default: false, description: 'Report the same, store nothing' })
  @IsOptional()
  @onOff()
  @IsBoolean()
  dryRun: boolean = false;

  @ApiPropertyOptional({
    ...texts,
    description: 'Headers of the file by column key, where they have other names (JSON)',
  })
  @IsOptional()
  @TextMap()
  columns: Record<string, string> = {};

  @ApiPropertyOptional({ ...texts, description: 'Values by column key for rows that say nothing themselves (JSON)' })
  @IsOptional()
  @TextMap()
  given: Record<string, string> = {};
}

export class MappingInput {
  @ApiProperty({ ...texts, description: 'Headers of the file by column key; remembered for the source' })
  @TextMap()
  columns: Record<string, string>;
}

export class ImportQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'offers' })
  @IsOptional()
  @Text(50)
  kind?: string;

  @ApiPropertyOptional({ enum: importStates })
  @IsOptional()
  @IsIn(importStates)
  state?: ImportState;
}

export class KindQuery {
  @ApiProperty({ example: 'offers' })
  @Text(50)
  kind: string;
}

export class RowQuery {
  @ApiPropertyOptional({
    enum: ['bad', 'suspected', 'settled'],
    description: 'All that did not simply go in when absent',
  })
  @IsOptional()
  @IsIn(['bad', 'suspected', 'settled'])
  state?: 'bad' | 'suspected' | 'settled';

  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 100;

  @ApiPropertyOptional({ description: 'The `next` of the page before: a row number' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  after: number = 0;
}

export class RowParam extends IdParam {
  @ApiProperty({ description: 'As a spreadsheet numbers it, the header counted', example: 17 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  row: number;
}

export class DecisionInput {
  @ApiProperty({ description: 'Whether the row is what the candidate is; otherwise it is something new' })
  @IsBoolean()
  same: boolean;
}

export class ColumnView {
  @ApiProperty({ example: 'village_code' })
  key: string;

  @ApiProperty({ description: 'In the language of the request', example: 'Kode desa' })
  name: string;

  @ApiProperty({ description: 'Whether it, or another that stands in for it, must be there' })
  needed: boolean;

  @ApiProperty()
  example: string;
}

export class KindView {
  @ApiProperty({ example: 'offers' })
  kind: string;

  @ApiProperty({ type: [ColumnView] })
  columns: ColumnView[];
}

export class KindList {
  @ApiProperty({ type: [KindView] })
  items: KindView[];
}

export class FailureView {
  @ApiProperty({ example: 'import.broken-workbook' })
  code: string;

  @ApiProperty({ description: 'In the language of the request' })
  detail: string;
}

/** An import and how far it is. */
export class ImportView {
  @ApiProperty({ format: 'uuid' })
  importId: string;

  @ApiProperty({ example: 'offers' })
  kind: string;

  @ApiProperty()
  source: string;

  @ApiPropertyOptional()
  fileName?: string;

  @ApiProperty({ enum: ['csv', 'xlsx'] })
  format: string;

  @ApiProperty({ description: 'Bytes' })
  size: number;

  @ApiProperty()
  dryRun: boolean;

  @ApiProperty({ enum: importStates })
  state: ImportState;

  @ApiProperty({ description: 'Rows settled so far: the sum of the next four' })
  rowsRead: number;

  @ApiProperty({ description: 'New or different from what was stored' })
  good: number;

  @ApiProperty({ description: 'Stored like this already' })
  unchanged: number;

  @ApiProperty({ description: 'With a fault; see `rows`' })
  bad: number;

  @ApiProperty({ description: 'Perhaps the same as something stored: a person decides' })
  suspected: number;

  @ApiPropertyOptional({ description: 'About how many there are, by the lines of the file; exact when done' })
  rowsExpected?: number;

  @ApiPropertyOptional({ description: 'Rows a second since it began' })
  perSecond?: number;

  @ApiProperty({ type: [String], description: "The file's own headers" })
  headers: string[];

  @ApiProperty({ ...texts, description: 'Which of them was taken for which column, by column key' })
  mapping: Record<string, string>;

  @ApiProperty({ type: [String], description: 'Headers that nothing was found for' })
  ignored: string[];

  @ApiProperty({ type: [ColumnView], description: 'Columns that must be there and are not: `PUT mapping`' })
  missing: ColumnView[];

  @ApiPropertyOptional({ type: FailureView })
  failure?: FailureView;

  @ApiProperty({ description: 'Who brought it' })
  by: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiPropertyOptional({ format: 'date-time' })
  startedAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  finishedAt?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Until when its rows are kept; these counts stay' })
  rowsUntil?: string;
}

export class ImportPage {
  @ApiProperty({ type: [ImportView] })
  items: ImportView[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}

export class FaultView {
  @ApiProperty({ description: 'Key of the column; empty when the whole row is meant', example: 'moq' })
  column: string;

  @ApiProperty({ description: 'Its header in the file, else its name' })
  header: string;

  @ApiProperty({ description: 'What stands there' })
  value: string;

  @ApiProperty({ example: 'cell.no-number' })
  code: string;

  @ApiProperty({ description: 'In the language of the request' })
  reason: string;
}

/** A row that did not simply go in. */
export class RowView {
  @ApiProperty({ description: 'As a spreadsheet numbers it, the header counted' })
  row: number;

  @ApiProperty({ enum: ['bad', 'suspected', 'settled'] })
  state: string;

  @ApiProperty({ type: [String], description: 'As it came, in the order of `headers`' })
  cells: string[];

  @ApiProperty({ type: [FaultView] })
  faults: FaultView[];

  @ApiPropertyOptional({ description: 'What is stored already and may be the same' })
  candidateId?: string;

  @ApiPropertyOptional()
  decidedBy?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  decidedAt?: string;
}

export class RowPage {
  @ApiProperty({ type: [RowView] })
  items: RowView[];

  @ApiPropertyOptional({ description: 'Row number to go on after' })
  next?: number;
}
