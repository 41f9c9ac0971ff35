/** Variables from 1 in a heap, that first which was most and most lately raised. */
export class ActivityOrder {
  private readonly activity: Float64Array;
  private readonly heap: Int32Array;
  /** By variable: its place in the heap, -1 where it is not in it */
  private readonly places: Int32Array;
  private size = 0;
  private step = 1;

  constructor(variables: number) {
    this.activity = new Float64Array(variables + 1);
    this.heap = new Int32Array(variables);
    this.places = new Int32Array(variables + 1).fill(-1);
    for (let variable = 1; variable <= variables; variable++) this.put(variable);
  }

  raise(variable: number): void {
    this.activity[variable] += this.step;
    if (this.places[variable] >= 0) this.up(this.places[variable]);
  }

  /** What is raised from now on counts more than what was. */
  age(): void {
    this.step /= 0.95;
    if (this.step < 1e100) return;
    this.step *= 1e-100;
    this.activity.forEach((activity, variable) => {
      this.activity[variable] = activity * 1e-100;
    });
  }

  put(variable: number): void {
    if (this.places[variable] >= 0) return;
    this.heap[this.size] = variable;
    this.places[variable] = this.size;
    this.up(this.size++);
  }

  /** @returns the first variable, which is in the heap no more; 0 where none is */
  take(): number {
    if (this.size === 0) return 0;
    const first = this.heap[0];
    const last = this.heap[--this.size];
    this.places[first] = -1;
    if (this.size > 0) {
      this.heap[0] = last;
      this.places[last] = 0;
      this.down(0);
    }
    return first;
  }

  private up(from: number): void {
    const { heap, places, activity } = this;
    const variable = heap[from];
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (activity[heap[parent]] >= activity[variable]) break;
      heap[place] = heap[parent];
      places[heap[place]] = place;
      place = parent;
    }
    heap[place] = variable;
    places[variable] = place;
  }

  private down(from: number): void {
    const { heap, places, activity } = this;
    const variable = heap[from];
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && activity[heap[child + 1]] > activity[heap[child]]) child++;
      if (activity[heap[child]] <= activity[variable]) break;
      heap[place] = heap[child];
      places[heap[place]] = place;
      place = child;
    }
    heap[place] = variable;
    places[variable] = place;
  }
}
