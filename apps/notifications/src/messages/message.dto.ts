import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { languages, type Language } from '@titik/contracts/values';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Text } from '@titik/platform/http/text.decorator';
import { messageKinds, type MessageKind } from '../mail/letter';
import { type Message, messageStates, type MessageState } from './message.entity';

export class MessageFilter {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  meetingId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  demandId?: string;

  @ApiPropertyOptional({ enum: messageStates })
  @IsOptional()
  @IsIn(messageStates)
  state?: MessageState;

  @ApiPropertyOptional({ enum: ['email'] })
  @IsOptional()
  @IsIn(['email'])
  channel?: 'email';

  @ApiPropertyOptional({ description: 'Part of the recipient’s name' })
  @IsOptional()
  @Text(200)
  recipient?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 50;

  @ApiPropertyOptional({ format: 'uuid', description: 'Last id of the page before' })
  @IsOptional()
  @IsUUID()
  after?: string;
}

/** A message as the API shows it: no address, for contacts are seen by the parties only. */
export class MessageView {
  @ApiProperty({ format: 'uuid' })
  messageId: string;

  @ApiProperty({ format: 'uuid', description: 'The event that it tells of' })
  eventId: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent where it tells of no meeting' })
  meetingId?: string;

  @ApiPropertyOptional({ description: 'The meeting’s version that it tells of' })
  meetingVersion?: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent where it tells of no deal' })
  dealId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  demandId?: string;

  @ApiProperty({ format: 'uuid' })
  partyId: string;

  @ApiProperty()
  recipientName: string;

  @ApiProperty({ enum: ['email'] })
  channel: 'email';

  @ApiProperty({ enum: messageKinds })
  kind: MessageKind;

  @ApiProperty({ enum: languages })
  language: Language;

  @ApiProperty()
  subject: string;

  @ApiProperty({ enum: messageStates, description: 'kept: written to a file, because no mail server is set' })
  state: MessageState;

  @ApiProperty({ minimum: 0 })
  attempts: number;

  @ApiPropertyOptional({ description: 'Why the last attempt failed' })
  reason?: string;

  @ApiPropertyOptional({ description: 'The .eml file of a kept message' })
  path?: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it was sent, kept or given up' })
  settledAt?: string;

  static of(message: Message): MessageView {
    return {
      messageId: message.messageId,
      eventId: message.eventId,
      meetingId: message.meetingId ?? undefined,
      meetingVersion: message.meetingVersion ?? undefined,
      dealId: message.deal?.dealId,
      demandId: message.demandId ?? undefined,
      partyId: message.recipient,
      recipientName: message.recipientName,
      channel: message.channel,
      kind: message.kind,
      language: message.language,
      subject: message.subject,
      state: message.state,
      attempts: message.attempts,
      reason: message.reason ?? undefined,
      path: message.path ?? undefined,
      createdAt: message.createdAt.toISOString(),
      settledAt: message.settledAt?.toISOString(),
    };
  }
}

export class MessagePage {
  @ApiProperty({ type: [MessageView] })
  items: MessageView[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Pass it as `after` for the next page; absent on the last' })
  next?: string;
}

/** The letter of a message as its reader gets it, in plain text, and to whom it goes. */
export class MessageLetter {
  @ApiProperty({ description: 'Who reads it at the party' })
  person: string;

  @ApiProperty({ format: 'email' })
  address: string;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ description: 'Whether a calendar entry comes with it' })
  calendar: boolean;
}

/** Which failed messages; absent fields leave nothing out. */
export class FailedMessages {
  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: 500 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  messageIds?: string[];

  @ApiPropertyOptional({ description: 'Part of the recipient’s name' })
  @IsOptional()
  @Text(200)
  recipient?: string;
}

export class QueuedAgain {
  @ApiProperty({ minimum: 0, description: 'Messages that are queued once more' })
  messages: number;
}
