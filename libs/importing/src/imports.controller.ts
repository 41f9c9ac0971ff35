import { Allow } from '@titik/platform/auth/access';
import type { Role } from '@titik/platform/auth/principal';
import { type Language as LanguageCode } from '@titik/contracts/values';
import { By, type Caller } from '@titik/platform/caller';
import { IdParam } from '@titik/platform/http/id.param';
import { Language } from '@titik/platform/language';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
  type Type,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { FileBody } from './file.param';
import {
  DecisionInput,
  ImportPage,
  ImportQuery,
  ImportView,
  KindList,
  KindQuery,
  MappingInput,
  RowPage,
  RowParam,
  RowQuery,
  RowView,
  UploadQuery,
} from './import.dto';
import { ImportRowsService } from './import-rows.service';
import { ImportsService } from './imports.service';
import { fileTypes } from './upload-door';

const csv = 'text/csv; charset=utf-8';
const file = { schema: { type: 'string', format: 'binary' } } as const;
const csvAnswer = { content: { 'text/csv': { schema: { type: 'string' } } } } as const;

/** The door for files under a service's own path: two services import, each its own kinds from its own people. */
export function importsControllerAt(path: string, who: readonly Role[]): Type {
  @ApiTags('imports')
  @Controller(path)
  class ImportsController {
    constructor(
      private readonly imports: ImportsService,
      private readonly rows: ImportRowsService,
    ) {}

    @Allow(...who)
    @Get('kinds')
    @ApiOkResponse({ type: KindList })
    kinds(@Language() language: LanguageCode): KindList {
      return this.imports.list(language);
    }

    @Allow(...who)
    @Get('template.csv')
    @Header('content-type', csv)
    @ApiOkResponse(csvAnswer)
    template(@Query() { kind }: KindQuery, @Language() language: LanguageCode): string {
      return this.imports.template(kind, language);
    }

    @Allow(...who)
    @Post()
    @HttpCode(202)
    @ApiConsumes(...fileTypes)
    @ApiBody(file)
    @ApiAcceptedResponse({ type: ImportView })
    upload(
      @Query() query: UploadQuery,
      @FileBody() body: Readable,
      @By() by: Caller,
      @Language() language: LanguageCode,
    ): Promise<ImportView> {
      return this.imports.upload(query, body, by, language);
    }

    @Allow(...who)
    @Get()
    @ApiOkResponse({ type: ImportPage })
    list(@Query() query: ImportQuery, @By() by: Caller, @Language() language: LanguageCode): Promise<ImportPage> {
      return this.imports.page(query, by, language);
    }

    @Allow(...who)
    @Get(':id')
    @ApiOkResponse({ type: ImportView })
    one(@Param() { id }: IdParam, @By() by: Caller, @Language() language: LanguageCode): Promise<ImportView> {
      return this.imports.one(id, by, language);
    }

    @Allow(...who)
    @Put(':id/mapping')
    @ApiOkResponse({ type: ImportView })
    map(
      @Param() { id }: IdParam,
      @Body() input: MappingInput,
      @By() by: Caller,
      @Language() language: LanguageCode,
    ): Promise<ImportView> {
      return this.imports.map(id, input, by, language);
    }

    @Allow(...who)
    @Post(':id/cancel')
    @HttpCode(200)
    @ApiOkResponse({ type: ImportView })
    cancel(@Param() { id }: IdParam, @By() by: Caller, @Language() language: LanguageCode): Promise<ImportView> {
      return this.imports.cancel(id, by, language);
    }

    @Allow(...who)
    @Get(':id/rows')
    @ApiOkResponse({ type: RowPage })
    page(
      @Param() { id }: IdParam,
      @Query() query: RowQuery,
      @By() by: Caller,
      @Language() language: LanguageCode,
    ): Promise<RowPage> {
      return this.rows.page(id, query, by, language);
    }

    @Allow(...who)
    @Get(':id/rows.csv')
    @ApiOkResponse(csvAnswer)
    async download(
      @Param() { id }: IdParam,
      @Query() { state }: RowQuery,
      @By() by: Caller,
      @Language() language: LanguageCode,
    ): Promise<StreamableFile> {
      const disposition = `attachment; filename="${id}.csv"`;
      const lines = await this.rows.lines(id, state, by, language);
      return new StreamableFile(Readable.from(lines), { type: csv, disposition });
    }

    @Allow(...who)
    @Post(':id/rows/:row/decision')
    @HttpCode(200)
    @ApiOkResponse({ type: RowView })
    decide(
      @Param() { id, row }: RowParam,
      @Body() { same }: DecisionInput,
      @By() by: Caller,
      @Language() language: LanguageCode,
    ): Promise<RowView> {
      return this.rows.decide(id, row, same, by, language);
    }
  }
  return ImportsController;
}
