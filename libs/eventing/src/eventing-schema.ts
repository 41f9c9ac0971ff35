import { ConsumerProgress, InboxRow } from './inbox-row.entity';
import { EventingTables1761955200000 } from './migrations/1761955200000-eventing-tables';
import { OutboxRow } from './outbox-row.entity';
import { ParkedEvent } from './parked-event.entity';
import { PublishedPart } from './published-part.entity';

/** What every database that takes part in eventing holds besides its service's own tables. */
export const eventingEntities = [OutboxRow, InboxRow, ConsumerProgress, ParkedEvent, PublishedPart];
export const eventingMigrations = [EventingTables1761955200000];
