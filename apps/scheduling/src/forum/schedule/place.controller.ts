import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { type Match, MayMatch, NamesVersion } from '@titik/platform/http/etag';
import { PartOfDayParam, WishView } from '../records/records.dto';
import { LockInput, PlaceInput } from './place.dto';
import { PlaceService } from './place.service';

@ApiTags('forum days')
@Controller('forum-days/:id/wishes/:part')
export class PlaceController {
  constructor(private readonly places: PlaceService) {}

  @Allow('coordinator', 'operator')
  @Put('place')
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Move a meeting by hand; 409 says everything it clashes with' })
  @ApiOkResponse({ type: WishView })
  place(
    @By() by: Caller,
    @Param() { id, part }: PartOfDayParam,
    @MayMatch() match: Match | undefined,
    @Body() to: PlaceInput,
  ): Promise<WishView> {
    return this.places.place(by, id, part, match, to);
  }

  @Allow('coordinator', 'operator')
  @Delete('place')
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Take its place from a meeting; the wish stays' })
  @ApiOkResponse({ type: WishView })
  unplace(
    @By() by: Caller,
    @Param() { id, part }: PartOfDayParam,
    @MayMatch() match: Match | undefined,
  ): Promise<WishView> {
    return this.places.unplace(by, id, part, match);
  }

  @Allow('coordinator', 'operator')
  @Put('lock')
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Lock a meeting to its slot for the next time the day is solved, or let it go' })
  @ApiOkResponse({ type: WishView })
  lock(
    @By() by: Caller,
    @Param() { id, part }: PartOfDayParam,
    @MayMatch() match: Match | undefined,
    @Body() { locked }: LockInput,
  ): Promise<WishView> {
    return this.places.lock(by, id, part, match, locked);
  }
}
