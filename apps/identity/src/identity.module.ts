import { Module } from '@nestjs/common';
import { PlatformModule } from '@titik/platform/platform.module';
import { addWords } from '@titik/platform/words';
import { database } from './data-source';
import { Issuer } from './issuer/issuer';
import { PayloadSweep } from './issuer/payload-sweep';
import { FormGuard } from './pages/form-guard';
import { InteractionDoor } from './pages/interaction-door';
import { Pages } from './pages/pages';
import { PasswordDoor } from './pages/password-door';
import { Attempts } from './sign-in/attempts';
import { SignIn } from './sign-in/sign-in';
import { LinksService } from './users/links.service';
import { MeController } from './users/me.controller';
import { MeService } from './users/me.service';
import { UsersController } from './users/users.controller';
import { UsersService } from './users/users.service';
import en from './words/en.json';
import id from './words/id.json';

addWords('identity', { en, id });

@Module({
  imports: [PlatformModule.forService('identity', database)],
  controllers: [MeController, UsersController],
  providers: [
    Attempts,
    FormGuard,
    InteractionDoor,
    Issuer,
    LinksService,
    MeService,
    Pages,
    PasswordDoor,
    PayloadSweep,
    SignIn,
    UsersService,
  ],
})
export class IdentityModule {}
