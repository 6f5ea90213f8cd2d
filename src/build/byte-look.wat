;; What text/byte-look.ts says in JavaScript, sixteen bytes at a time. Both are held to each other by a test.
;;
;; look(at, end): flags of the bytes in [at, end); instead of TRAILING, 16 for a blank or tab at the end of a line and 32 for a
;; tab, because a large file is looked at in parts. Behind `end` there must be a line feed and letters: nothing is found in
;; them, and the last blocks need no care.
(module
  (memory (export "memory") 17)

  ;; Space, tab, line feed, carriage return.
  (func $white (param $byte i32) (result i32)
    (i32.or
      (i32.or (i32.eq (local.get $byte) (i32.const 32)) (i32.eq (local.get $byte) (i32.const 9)))
      (i32.or (i32.eq (local.get $byte) (i32.const 10)) (i32.eq (local.get $byte) (i32.const 13)))))

  (global $done (mut i32) (i32.const 0))

  ;; Measures the white space around `at`; leaves its end in $done. 8 when it pushes what follows out of sight.
  (func $stretch (param $at i32) (param $from i32) (param $end i32) (result i32)
    (local $columns i32) (local $lines i32) (local $byte i32) (local $found i32)
    (block $start
      (loop $back
        (br_if $start (i32.le_u (local.get $at) (local.get $from)))
        (br_if $start (i32.eqz (call $white (i32.load8_u (i32.sub (local.get $at) (i32.const 1))))))
        (local.set $at (i32.sub (local.get $at) (i32.const 1)))
        (br $back)))
    (block $stop
      (loop $on
        (br_if $stop (i32.ge_u (local.get $at) (local.get $end)))
        ;; Sixteen blanks in a row, as tables of constants have them.
        (if (i32.and
              (i32.le_u (i32.add (local.get $at) (i32.const 16)) (local.get $end))
              (i8x16.all_true (i8x16.eq (v128.load (local.get $at)) (i8x16.splat (i32.const 32)))))
          (then
            (local.set $columns (i32.add (local.get $columns) (i32.const 16)))
            (if (i32.ge_u (local.get $columns) (i32.const 60)) (then (local.set $found (i32.const 8))))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $on)))
        (local.set $byte (i32.load8_u (local.get $at)))
        (br_if $stop (i32.eqz (call $white (local.get $byte))))
        (if (i32.eq (local.get $byte) (i32.const 10))
          (then
            (local.set $columns (i32.const 0))
            (local.set $lines (i32.add (local.get $lines) (i32.const 1))))
          (else
            (local.set $columns
              (i32.add (local.get $columns)
                (select (i32.const 4) (i32.const 1) (i32.eq (local.get $byte) (i32.const 9)))))))
        (if (i32.or (i32.ge_u (local.get $columns) (i32.const 60)) (i32.ge_u (local.get $lines) (i32.const 40)))
          (then (local.set $found (i32.const 8))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $on)))
    (global.set $done (local.get $at))
    (local.get $found))

  ;; Whether a tab stands in the sixteen bytes at `at`.
  (func $tabs (param $at i32) (result i32)
    (v128.any_true (i8x16.eq (v128.load (local.get $at)) (i8x16.splat (i32.const 9)))))

  ;; 0 when the bytes are printable ASCII, blanks and line feeds, and no white space is long: most files. 1: ask $look.
  (func (export "quick") (param $at i32) (param $end i32) (result i32)
    (local $from i32)
    (local $a v128) (local $b v128) (local $one v128) (local $feed v128) (local $blank v128)
    (local.set $from (local.get $at))
    (global.set $done (local.get $at))
    (local.set $one (v128.const i8x16 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1))
    (local.set $feed (v128.const i8x16 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10))
    (local.set $blank (v128.const i8x16 33 33 33 33 33 33 33 33 33 33 33 33 33 33 33 33))
    (loop $on
      (if (i32.ge_u (local.get $at) (local.get $end)) (then (return (i32.const 0))))
      (local.set $a (v128.load (local.get $at)))
      (local.set $b (v128.load offset=16 (local.get $at)))
      ;; One more than the byte, as a signed number, is below 33 for controls, for DEL and for what is not ASCII.
      (if (v128.any_true
            (v128.or
              (v128.andnot
                (i8x16.lt_s (i8x16.add (local.get $a) (local.get $one)) (local.get $blank))
                (i8x16.eq (local.get $a) (local.get $feed)))
              (v128.andnot
                (i8x16.lt_s (i8x16.add (local.get $b) (local.get $one)) (local.get $blank))
                (i8x16.eq (local.get $b) (local.get $feed)))))
        (then (return (i32.const 1))))
      (if (i32.eq (i8x16.bitmask (i8x16.lt_s (local.get $a) (local.get $blank))) (i32.const 65535))
        (then (if (call $stretchAt (local.get $at) (local.get $from) (local.get $end)) (then (return (i32.const 1))))))
      (if (i32.eq (i8x16.bitmask (i8x16.lt_s (local.get $b) (local.get $blank))) (i32.const 65535))
        (then
          (if (call $stretchAt (i32.add (local.get $at) (i32.const 16)) (local.get $from) (local.get $end))
            (then (return (i32.const 1))))))
      (local.set $at (i32.add (local.get $at) (i32.const 32)))
      (br $on))
    (i32.const 0))

  ;; $stretch, unless it was measured before.
  (func $stretchAt (param $at i32) (param $from i32) (param $end i32) (result i32)
    (if (i32.lt_u (local.get $at) (global.get $done)) (then (return (i32.const 0))))
    (call $stretch (local.get $at) (local.get $from) (local.get $end)))

  (func (export "look") (param $at i32) (param $end i32) (result i32)
    (local $from i32) (local $flags i32)
    (local $v v128) (local $next v128) (local $feed v128) (local $return v128) (local $blank v128) (local $white v128)
    (local $plain v128) (local $lone v128) (local $trail v128) (local $tab v128)
    (local.set $from (local.get $at))
    (global.set $done (local.get $at))
    (local.set $plain (i8x16.splat (i32.const 255)))
    (block $stop
      (loop $on
        (br_if $stop (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $v (v128.load (local.get $at)))
        (local.set $next (v128.load offset=1 (local.get $at)))
        (local.set $feed (i8x16.eq (local.get $v) (i8x16.splat (i32.const 10))))
        (local.set $return (i8x16.eq (local.get $v) (i8x16.splat (i32.const 13))))
        (local.set $blank (i8x16.eq (local.get $v) (i8x16.splat (i32.const 9))))
        (local.set $tab (v128.or (local.get $tab) (local.get $blank)))
        (local.set $blank (v128.or (local.get $blank) (i8x16.eq (local.get $v) (i8x16.splat (i32.const 32)))))
        (local.set $white (v128.or (local.get $blank) (v128.or (local.get $feed) (local.get $return))))
        (local.set $plain
          (v128.and (local.get $plain)
            (v128.or (local.get $white)
              (i8x16.lt_u
                (i8x16.sub (local.get $v) (i8x16.splat (i32.const 32)))
                (i8x16.splat (i32.const 95))))))
        (local.set $trail
          (v128.or (local.get $trail)
            (v128.and (local.get $blank)
              (v128.or
                (i8x16.eq (local.get $next) (i8x16.splat (i32.const 10)))
                (i8x16.eq (local.get $next) (i8x16.splat (i32.const 13)))))))
        (local.set $lone
          (v128.or (local.get $lone)
            (v128.andnot (local.get $return) (i8x16.eq (local.get $next) (i8x16.splat (i32.const 10))))))
        ;; White space long enough fills an aligned half; without tabs, or with them further away, it fills a whole block.
        (if (i32.and
              (i32.eqz (local.get $flags))
              (v128.any_true (i64x2.eq (local.get $white) (i64x2.splat (i64.const -1)))))
          (then
            (if (i32.and
                  (i32.ge_u (i32.add (local.get $at) (i32.const 16)) (global.get $done))
                  (i32.or
                    (i8x16.all_true (local.get $white))
                    (i32.or
                      (call $tabs (local.get $at))
                      (i32.or
                        (call $tabs (i32.sub (local.get $at) (i32.const 16)))
                        (call $tabs (i32.add (local.get $at) (i32.const 16)))))))
              (then
                (local.set $flags
                  (i32.or (local.get $flags)
                    (call $halves (local.get $at) (local.get $from) (local.get $end))))))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $on)))
    (if (i32.eqz (i8x16.all_true (local.get $plain))) (then (local.set $flags (i32.or (local.get $flags) (i32.const 1)))))
    (if (v128.any_true (local.get $lone)) (then (local.set $flags (i32.or (local.get $flags) (i32.const 2)))))
    (if (v128.any_true (local.get $trail)) (then (local.set $flags (i32.or (local.get $flags) (i32.const 16)))))
    (if (v128.any_true (local.get $tab)) (then (local.set $flags (i32.or (local.get $flags) (i32.const 32)))))
    (local.get $flags))

  ;; The white space around the middle of both halves of a block.
  (func $halves (param $at i32) (param $from i32) (param $end i32) (result i32)
    (local $flags i32)
    (if (i32.gt_u (i32.add (local.get $at) (i32.const 4)) (global.get $done))
      (then (local.set $flags (call $stretch (i32.add (local.get $at) (i32.const 4)) (local.get $from) (local.get $end)))))
    (if (i32.gt_u (i32.add (local.get $at) (i32.const 12)) (global.get $done))
      (then
        (local.set $flags
          (i32.or (local.get $flags)
            (call $stretch (i32.add (local.get $at) (i32.const 12)) (local.get $from) (local.get $end))))))
    (local.get $flags)))
