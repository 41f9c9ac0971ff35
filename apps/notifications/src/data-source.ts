import { serviceDatabase } from '@titik/platform/service-database';
import { MetParties } from './contacts/met-parties.entity';
import { Message } from './messages/message.entity';
import { Initial1795219200000 } from './migrations/1795219200000-initial';
import { CertificateMessages1795305600000 } from './migrations/1795305600000-certificate-messages';
import { MeetingNews1796000000000 } from './migrations/1796000000000-meeting-news';
import { ContactsOfMeetings1796400000000 } from './migrations/1796400000000-contacts-of-meetings';
import { DealMessages1796400000000 } from './migrations/1796400000000-deal-messages';
import { ThoseWhoLeave1796500000000 } from './migrations/1796500000000-those-who-leave';
import { Party } from './parties/party.entity';

export const database = serviceDatabase('notifications', {
  entities: [Party, Message, MetParties],
  migrations: [
    Initial1795219200000,
    CertificateMessages1795305600000,
    MeetingNews1796000000000,
    ContactsOfMeetings1796400000000,
    DealMessages1796400000000,
    ThoseWhoLeave1796500000000,
  ],
});
