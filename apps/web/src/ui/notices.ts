/** What shows notices: needed only once there is something to say. */
export const notices = () => import('./heavy/notices');

/** Says for some seconds that something was done. */
export async function tellDone(message: string): Promise<void> {
  const { notifications } = await notices();
  notifications.show({ message, color: 'teal' });
}
