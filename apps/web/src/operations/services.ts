/** The services that keep something, in the order in which goods and words pass through them. */
export const services = [
  'village-registry',
  'buyer-registry',
  'matching',
  'scheduling',
  'notifications',
  'identity',
] as const;
export type Service = (typeof services)[number];

export const serviceOf = (text: unknown): Service | undefined => services.find((service) => service === text);
