import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language as LanguageCode } from '@titik/contracts/values';
import { By, type Caller } from '@titik/platform/caller';
import { Language } from '@titik/platform/language';
import { BusyInput, BusyView, CalendarInput, CalendarView, IcsInput } from './calendar.dto';
import { OwnCalendars } from './own-calendars.service';

@ApiTags('calendars')
@Controller('calendars/:partyId')
export class CalendarController {
  constructor(private readonly calendars: OwnCalendars) {}

  @Allow('attache', 'producer', 'operator')
  @Get()
  @ApiOperation({ summary: 'A party’s hours, busy times, limits and feed' })
  @ApiOkResponse({ type: CalendarView })
  get(
    @By() by: Caller,
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Language() language: LanguageCode,
  ): Promise<CalendarView> {
    return this.calendars.get(by, partyId, language);
  }

  @Allow('attache', 'producer', 'operator')
  @Put()
  @ApiOperation({ summary: 'Change busy times entered by hand, the feed, limits, or what its hours weigh' })
  @ApiOkResponse({ type: CalendarView })
  put(
    @By() by: Caller,
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Body() input: CalendarInput,
    @Language() language: LanguageCode,
  ): Promise<CalendarView> {
    return this.calendars.put(by, partyId, input, language);
  }

  @Allow('attache', 'producer', 'operator')
  @Post('busy')
  @ApiOperation({ summary: 'Enter a busy time' })
  @ApiCreatedResponse({ type: BusyView })
  addBusy(
    @By() by: Caller,
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Body() input: BusyInput,
  ): Promise<BusyView> {
    return this.calendars.addBusy(by, partyId, input);
  }

  @Allow('attache', 'producer', 'operator')
  @Delete('busy/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiOperation({ summary: 'Take away a busy time that was entered by hand' })
  removeBusy(
    @By() by: Caller,
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.calendars.removeBusy(by, partyId, id);
  }

  @Allow('attache', 'producer', 'operator')
  @Post('ics')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the busy times of an .ics file instead of those of the file before' })
  @ApiOkResponse({ type: CalendarView })
  upload(
    @By() by: Caller,
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Body() input: IcsInput,
    @Language() language: LanguageCode,
  ): Promise<CalendarView> {
    return this.calendars.upload(by, partyId, input, language);
  }

  @Allow('attache', 'producer', 'operator')
  @Delete('ics')
  @ApiOperation({ summary: 'Forget the uploaded file’s busy times' })
  @ApiOkResponse({ type: CalendarView })
  removeUpload(
    @By() by: Caller,
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Language() language: LanguageCode,
  ): Promise<CalendarView> {
    return this.calendars.removeUpload(by, partyId, language);
  }
}
