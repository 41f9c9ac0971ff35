import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { IdParam } from '@titik/platform/http/id.param';
import {
  AttendanceInput,
  AttendanceList,
  Enrolled,
  ParticipantParam,
  ParticipantsInput,
  SessionList,
  SessionParam,
  SessionsInput,
  Training,
  TrainingInput,
  TrainingPage,
  TrainingQuery,
  TrainingSummary,
} from './training.dto';
import { TrainingsService } from './trainings.service';

@ApiTags('trainings')
@Controller('trainings')
export class TrainingsController {
  constructor(private readonly trainings: TrainingsService) {}

  @Allow('coordinator', 'operator')
  @Post()
  @ApiCreatedResponse({ type: Training })
  create(@By() by: Caller, @Body() input: TrainingInput): Promise<Training> {
    return this.trainings.create(by, input);
  }

  @Allow('coordinator', 'operator')
  @Put(':id')
  @ApiOkResponse({ type: Training })
  put(@By() by: Caller, @Param() { id }: IdParam, @Body() input: TrainingInput): Promise<Training> {
    return this.trainings.put(by, id, input);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get()
  @ApiOkResponse({ type: TrainingPage })
  list(@By() by: Caller, @Query() query: TrainingQuery): Promise<TrainingPage> {
    return this.trainings.list(by, query);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get(':id')
  @ApiOkResponse({ type: Training })
  one(@By() by: Caller, @Param() { id }: IdParam): Promise<Training> {
    return this.trainings.one(by, id);
  }

  @Allow('coordinator', 'operator')
  @Post(':id/participants')
  @HttpCode(200)
  @ApiOkResponse({ type: Enrolled })
  enrol(@By() by: Caller, @Param() { id }: IdParam, @Body() { participants }: ParticipantsInput): Promise<Enrolled> {
    return this.trainings.enrol(by, id, participants);
  }

  @Allow('coordinator', 'operator')
  @Delete(':id/participants/:participantId')
  @HttpCode(204)
  @ApiNoContentResponse()
  leave(@By() by: Caller, @Param() { id, participantId }: ParticipantParam): Promise<void> {
    return this.trainings.leave(by, id, participantId);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get(':id/sessions')
  @ApiOkResponse({ type: SessionList })
  sessions(@By() by: Caller, @Param() { id }: IdParam): Promise<SessionList> {
    return this.trainings.sessions(by, id);
  }

  @Allow('coordinator', 'operator')
  @Post(':id/sessions')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionList })
  addSessions(@By() by: Caller, @Param() { id }: IdParam, @Body() { sessions }: SessionsInput): Promise<SessionList> {
    return this.trainings.addSessions(by, id, sessions);
  }

  @Allow('coordinator', 'operator')
  @Get(':id/sessions/:sessionId/attendance')
  @ApiOkResponse({ type: AttendanceList })
  attendance(@By() by: Caller, @Param() { id, sessionId }: SessionParam): Promise<AttendanceList> {
    return this.trainings.attendance(by, id, sessionId);
  }

  @Allow('coordinator', 'operator')
  @Put(':id/sessions/:sessionId/attendance')
  @ApiOkResponse({ type: SessionList })
  attend(
    @By() by: Caller,
    @Param() { id, sessionId }: SessionParam,
    @Body() input: AttendanceInput,
  ): Promise<SessionList> {
    return this.trainings.attend(by, id, sessionId, input);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get(':id/summary')
  @ApiOkResponse({ type: TrainingSummary })
  summary(@By() by: Caller, @Param() { id }: IdParam): Promise<TrainingSummary> {
    return this.trainings.summary(by, id);
  }
}
