;; Weighs the features of a message with a model: eight weights at a time. All places are in bytes.
(module
  (import "model" "memory" (memory 1))
  ;; features: pairs of a hash (see bucketOf) and of four times a token's place, or of -1, with the feature's kind added.
  ;; rows: a bucket's weights, and at `rarity` its rarity, in `stride` bytes, 2 ^ 24 bytes at the most; they begin at 0.
  ;; mask: the highest bucket.
  ;; sentences: for each token the place of its sentence's sums, that of -1 before them. Those of a kind take 4 * `stride` bytes:
  ;; a sum of weights times rarities for each byte of a row. At the same place behind `squares` stands the sum of the squared rarities.
  (func (export "weigh")
    (param $features i32) (param $end i32) (param $mask i32) (param $stride i32) (param $rarity i32)
    (param $sentences i32) (param $squares i32)
    (local $feature i32) (local $mixed i32) (local $row i32) (local $rowEnd i32) (local $place i32) (local $sum i32)
    (local $square i32) (local $rare i32) (local $factor v128) (local $products v128)
    (if (i32.ge_u (local.get $features) (local.get $end)) (then (return)))
    ;; First only the rarities, put beside the rows' places: rows lie far apart, and what is waited for of many at once is soon there.
    (local.set $feature (local.get $features))
    (loop $next
      (local.set $mixed (i32.load (local.get $feature)))
      (local.set $mixed
        (i32.mul (i32.xor (local.get $mixed) (i32.shr_u (local.get $mixed) (i32.const 15))) (i32.const 0x2c1b3c6d)))
      (local.set $row
        (i32.mul
          (i32.and (i32.xor (local.get $mixed) (i32.shr_u (local.get $mixed) (i32.const 13))) (local.get $mask))
          (local.get $stride)))
      (i32.store (local.get $feature)
        (i32.or
          (local.get $row)
          (i32.shl (i32.load8_u (i32.add (local.get $row) (local.get $rarity))) (i32.const 24))))
      (br_if $next (i32.lt_u (local.tee $feature (i32.add (local.get $feature) (i32.const 8))) (local.get $end))))
    (local.set $feature (local.get $features))
    (loop $next
      (local.set $row (i32.load (local.get $feature)))
      (local.set $rare (i32.shr_u (local.get $row) (i32.const 24)))
      (local.set $row (i32.and (local.get $row) (i32.const 0xffffff)))
      (local.set $place (i32.load offset=4 (local.get $feature)))
      (local.set $sum
        (i32.add
          (i32.load (i32.add (local.get $sentences) (i32.and (local.get $place) (i32.const -4))))
          (i32.mul (i32.and (local.get $place) (i32.const 3)) (i32.shl (local.get $stride) (i32.const 2)))))
      (local.set $square (i32.add (local.get $squares) (local.get $sum)))
      (i32.store (local.get $square)
        (i32.add (i32.load (local.get $square)) (i32.mul (local.get $rare) (local.get $rare))))
      (local.set $factor (i16x8.splat (local.get $rare)))
      (local.set $rowEnd (i32.add (local.get $row) (local.get $stride)))
      (loop $eight
        ;; A weight of a byte times a rarity of a byte fits in 16 bits.
        (local.set $products (i16x8.mul (v128.load8x8_s (local.get $row)) (local.get $factor)))
        (v128.store (local.get $sum)
          (i32x4.add (v128.load (local.get $sum)) (i32x4.extend_low_i16x8_s (local.get $products))))
        (v128.store offset=16 (local.get $sum)
          (i32x4.add (v128.load offset=16 (local.get $sum)) (i32x4.extend_high_i16x8_s (local.get $products))))
        (local.set $sum (i32.add (local.get $sum) (i32.const 32)))
        (br_if $eight
          (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 8))) (local.get $rowEnd))))
      (br_if $next (i32.lt_u (local.tee $feature (i32.add (local.get $feature) (i32.const 8))) (local.get $end))))))
