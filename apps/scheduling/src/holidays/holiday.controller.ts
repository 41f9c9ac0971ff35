import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { HolidayAreas, HolidayChange, HolidayPage, HolidayQuery, HolidayView, NewHoliday } from './holiday.dto';
import { HolidayService } from './holiday.service';

@ApiTags('holidays')
@Controller('holidays')
export class HolidayController {
  constructor(private readonly holidays: HolidayService) {}

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get()
  @ApiOperation({ summary: 'The dates off by which meetings are planned' })
  @ApiOkResponse({ type: HolidayPage })
  list(@Query() query: HolidayQuery): Promise<HolidayPage> {
    return this.holidays.list(query);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get('areas')
  @ApiOperation({ summary: 'Countries and subdivisions whose dates off are known' })
  @ApiOkResponse({ type: HolidayAreas })
  areas(): Promise<HolidayAreas> {
    return this.holidays.areas();
  }

  @Allow('operator')
  @Post()
  @ApiOperation({ summary: 'Add a date off, such as cuti bersama' })
  @ApiCreatedResponse({ type: HolidayView })
  add(@By() by: Caller, @Body() holiday: NewHoliday): Promise<HolidayView> {
    return this.holidays.add(by, holiday);
  }

  @Allow('operator')
  @Patch(':id')
  @ApiOperation({ summary: 'Rename a date off, or switch it off or on' })
  @ApiOkResponse({ type: HolidayView })
  change(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() change: HolidayChange,
  ): Promise<HolidayView> {
    return this.holidays.change(by, id, change);
  }

  @Allow('operator')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiOperation({ summary: 'Delete a date off; it is not filled in again' })
  remove(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.holidays.remove(by, id);
  }
}
