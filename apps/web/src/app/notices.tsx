import { Notifications } from '@mantine/notifications';

/** Where notices appear. Nobody is told of anything before the page stands, so a first visit does not wait for it. */
export const Notices = () => <Notifications position="bottom-right" />;
