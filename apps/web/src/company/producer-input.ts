import type { Schemas } from '../api/client';

type Producer = Schemas['village-registry.ProducerView'];
export type ProducerInput = Schemas['village-registry.ProducerInput'];

/** A producer as it was entered: what is not changed is sent as it is. Papers and consents stay by being left out. */
export const inputOf = ({ villages, contact, ...producer }: Producer): ProducerInput => {
  if (!contact) throw new TypeError('Only whoever sees the contact can enter a producer');
  const { name, language, email, phone } = contact;
  return {
    kind: producer.kind,
    name: producer.name,
    zone: producer.zone,
    villageCodes: villages.map(({ code }) => code),
    contact: { name, language, ...(email && { email }), ...(phone && { phone }) },
    officeHours: producer.officeHours,
    ...(producer.consolidationPoint && { consolidationPoint: producer.consolidationPoint }),
    ...(producer.port && { port: producer.port }),
    ...(producer.portKm !== undefined && { portKm: producer.portKm }),
    ...(producer.mentor && { mentor: producer.mentor }),
    ...(producer.excludes && { excludes: producer.excludes }),
    illustrative: producer.illustrative,
  };
};
