import type { Vector } from "../../src/understand/model/vector.js";

/** A linear model of one act: the log-odds are bias + Σ weight · value. */
export interface LinearModel {
  readonly weights: Float32Array;
  readonly bias: number;
}

/**
 * Logistic regression with an L2 penalty, fitted by dual coordinate ascent (Yu, Huang, Lin 2011). Deterministic: the order
 * of the examples is shuffled by a fixed seed.
 * @param vectors the messages
 * @param labels 1 or 0
 * @param importance how much each message counts
 * @param size number of buckets
 * @param cost the inverse of the penalty
 */
export function fitLogistic(
  vectors: readonly Vector[],
  labels: ArrayLike<number>,
  importance: ArrayLike<number>,
  size: number,
  cost: number,
  rounds = 30,
): LinearModel {
  const weights = new Float32Array(size + 1);
  const count = vectors.length;
  const squares = new Float64Array(count);
  const dual = new Float64Array(count);
  const random = generator(42);
  const order = Array.from({ length: count }, (_, index) => index);
  for (let index = 0; index < count; index += 1) {
    squares[index] = dot(vectors[index] as Vector, (vectors[index] as Vector).values) + 1;
    const bound = cost * (importance[index] as number);
    dual[index] = Math.min(0.001 * bound, 1e-8);
    move(weights, size, vectors[index] as Vector, (dual[index] as number) * signOf(labels[index] as number));
  }
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    let most = 0;
    for (const index of order) {
      const vector = vectors[index] as Vector;
      const sign = signOf(labels[index] as number);
      const bound = cost * (importance[index] as number);
      const old = dual[index] as number;
      const margin = sign * score(weights, size, vector);
      const next = newton(old, margin, squares[index] as number, bound);
      dual[index] = next;
      move(weights, size, vector, (next - old) * sign);
      most = Math.max(most, Math.abs(next - old) / bound);
    }
    if (most < 1e-3) break;
  }
  return { weights: weights.subarray(0, size), bias: weights[size] as number };
}

/** The log-odds of a message. */
export function logOdds(model: LinearModel, vector: Vector): number {
  let sum = model.bias;
  for (let index = 0; index < vector.buckets.length; index += 1) {
    sum += (model.weights[vector.buckets[index] as number] as number) * (vector.values[index] as number);
  }
  return sum;
}

/** Minimises z log z + (C − z) log(C − z) + q/2 (z − old)² + margin (z − old) on (0, C) by Newton steps. */
function newton(old: number, margin: number, square: number, bound: number): number {
  let value = Math.min(Math.max(old, 1e-12 * bound), bound * (1 - 1e-12));
  for (let step = 0; step < 30; step += 1) {
    const gradient = square * (value - old) + margin + Math.log(value / (bound - value));
    const curvature = square + bound / (value * (bound - value));
    let next = value - gradient / curvature;
    if (next <= 0) next = value / 10;
    else if (next >= bound) next = bound - (bound - value) / 10;
    if (Math.abs(next - value) < 1e-9 * bound) return next;
    value = next;
  }
  return value;
}

function score(weights: Float32Array, size: number, vector: Vector): number {
  let sum = weights[size] as number;
  for (let index = 0; index < vector.buckets.length; index += 1) {
    sum += (weights[vector.buckets[index] as number] as number) * (vector.values[index] as number);
  }
  return sum;
}

function move(weights: Float32Array, size: number, vector: Vector, step: number): void {
  if (step === 0) return;
  for (let index = 0; index < vector.buckets.length; index += 1) {
    const bucket = vector.buckets[index] as number;
    weights[bucket] = (weights[bucket] as number) + step * (vector.values[index] as number);
  }
  weights[size] = (weights[size] as number) + step;
}

function dot(vector: Vector, values: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1)
    sum += (values[index] as number) * (vector.values[index] as number);
  return sum;
}

function signOf(label: number): number {
  return label === 1 ? 1 : -1;
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const held = order[index] as number;
    order[index] = order[other] as number;
    order[other] = held;
  }
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
