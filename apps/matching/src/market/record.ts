import {
  neutralFeedback,
  distanceValue,
  experienceValue,
  fairnessValue,
  feedbackValue,
  onTimeValue,
  tripsPerTon,
  weights,
} from './terms';
import { oddStanding, readyBit, type Sketch } from './sketch';

/** No line asks for fewer trips a ton than full trucks make. */
const fullTrucks = tripsPerTon(0, '');

/**
 * What of a row's score by the usual weights no line changes, but for the trips to the port, taken at their fewest, and
 * for what was said, taken at its best: no line gives the row more.
 */
export const recordOf = (sketch: Sketch, row: number): number =>
  weights['on-time'] * onTimeValue(sketch.onTime(row)) +
  weights.readiness * ((sketch.flags(row) & readyBit) === 0 ? 0 : 1) +
  weights.experience * experienceValue(sketch.experience(row)) +
  weights.distance * distanceValue(sketch.portKm(row), fullTrucks) +
  weights.fairness * fairnessValue(sketch.sessions(row)) +
  weights.feedback * feedbackValue(neutralFeedback + (sketch.said(row) & ~oddStanding));
