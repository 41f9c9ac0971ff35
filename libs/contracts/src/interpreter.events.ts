import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { schedulingParty } from './topic';
import { Contact } from './values';

/** An interpreter as other services need to know it: who, where, how to reach. */
export class Interpreter {
  @ApiProperty({ format: 'uuid' })
  resourceId: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'IANA zone', example: 'Asia/Jakarta' })
  zone: string;

  @ApiPropertyOptional({ type: Contact, description: 'Absent: it cannot be written to' })
  contact?: Contact;
}

/** An interpreter was added or changed; carries its whole state. */
export class InterpreterRecorded {
  static readonly type = 'titiktemu.scheduling.interpreter-recorded.v1';
  static readonly topic = schedulingParty;
  static key = (event: InterpreterRecorded) => event.interpreter.resourceId;

  @ApiProperty({ type: Interpreter })
  interpreter: Interpreter;
}
