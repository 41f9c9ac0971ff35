import { Module } from '@nestjs/common';
import { PlatformModule } from '@titik/platform/platform.module';
import { addWords } from '@titik/platform/words';
import { DocsController } from './docs/docs.controller';
import { DocsService } from './docs/docs.service';
import { Edge } from './edge';
import { Limiter } from './limits/limiter';
import { LiveDoor } from './live/live-door';
import { LiveHub } from './live/live-hub';
import { LiveStreams } from './live/live-streams';
import { LiveConsumer } from './live/live.consumer';
import { LiveController } from './live/live.controller';
import { Upstreams } from './routing/upstreams';
import { RelyingParty } from './sign-in/relying-party';
import { Renewals } from './sign-in/renewals';
import { StatusController } from './status/status.controller';
import { StatusService } from './status/status.service';
import { SignIn } from './sign-in/sign-in';
import en from './words/en.json';
import id from './words/id.json';

addWords('gateway', { en, id });

@Module({
  imports: [PlatformModule.forGateway('gateway')],
  controllers: [DocsController, LiveConsumer, LiveController, StatusController],
  providers: [
    DocsService,
    Edge,
    Limiter,
    LiveDoor,
    LiveHub,
    LiveStreams,
    RelyingParty,
    Renewals,
    SignIn,
    StatusService,
    Upstreams,
  ],
})
export class GatewayModule {}
