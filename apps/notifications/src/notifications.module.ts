import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlatformModule } from '@titik/platform/platform.module';
import { addWords } from '@titik/platform/words';
import { ContactController } from './contacts/contact.controller';
import { ContactService } from './contacts/contact.service';
import { database } from './data-source';
import { MessageQueue } from './messages/message-queue';
import { MessageConsumer } from './messages/message.consumer';
import { MessageController } from './messages/message.controller';
import { Message } from './messages/message.entity';
import { MessageService } from './messages/message.service';
import { PartyConsumer } from './parties/party.consumer';
import { PartyService } from './parties/party.service';
import { MailSettings } from './sending/mail-settings';
import { MessageFiles } from './sending/message-files';
import { Sender } from './sending/sender';
import en from './words/en.json';
import id from './words/id.json';

addWords('notifications', { en, id });

@Module({
  imports: [PlatformModule.forService('notifications', database), TypeOrmModule.forFeature([Message])],
  controllers: [ContactController, MessageConsumer, MessageController, PartyConsumer],
  providers: [ContactService, MessageFiles, MessageQueue, MessageService, MailSettings, PartyService, Sender],
})
export class NotificationsModule {}
