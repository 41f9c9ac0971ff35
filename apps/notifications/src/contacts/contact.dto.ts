import { ApiProperty } from '@nestjs/swagger';
import { type PartyRole, partyRoles } from '@titik/contracts/meeting.events';
import { Contact } from '@titik/contracts/values';

export class PartyContact {
  @ApiProperty({ format: 'uuid' })
  partyId: string;

  @ApiProperty({ enum: partyRoles })
  role: PartyRole;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: Contact })
  contact: Contact;
}

export class ContactList {
  @ApiProperty({ type: [PartyContact], description: 'Everybody who comes, in the order of the meeting' })
  items: PartyContact[];
}
