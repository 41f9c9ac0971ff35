import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';

/** What a calendar file says of a zone's clocks. */
export interface ZoneRules {
  /** The VTIMEZONE */
  block: string;
  timezone: ICAL.Timezone;
}

const known = new Map<string, ZoneRules | undefined>();

/** The rules of an IANA zone, or undefined where the library does not know it. */
export function zoneRules(zone: string): ZoneRules | undefined {
  if (!known.has(zone)) {
    // Zones with the same rules share a block, which names only one of them.
    const [block] = [tzlib_get_ical_block(zone)]
      .flat()
      .map((text) => text && text.replace(/^TZID:.*$/m, `TZID:${zone}`));
    const rules = block ? { block, timezone: new ICAL.Timezone(new ICAL.Component(ICAL.parse(block))) } : undefined;
    known.set(zone, rules);
  }
  return known.get(zone);
}

/**
 * Whether every reader takes a local time for the same instant: it does not come twice, as clocks are set back, and the
 * zone's rules that go with the entry agree with our own (they lag behind where clocks are set by decree).
 * @param instant ISO 8601
 */
export function isSure(instant: string, zone: string, { timezone }: ZoneRules): boolean {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const local = at.toPlainDateTime();
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const { year, month, day, hour, minute, second } = local;
  const read = ICAL.Time.fromData({ year, month, day, hour, minute, second }, timezone).toUnixTime();
  return earlier.equals(later) && read === Math.floor(at.epochMilliseconds / 1000);
}
