;; The look at the bytes of plain text, sixty-four at a time: what text/byte-look.ts says of white space and controls, and
;; where something stands that decode/look has to be asked about. Those, in JavaScript, are the definition; this says where
;; there is nothing to ask. Tests hold the two to each other.
;;
;; `start()` begins a text. `run(from, end, base, at)` looks at the bytes in [at, end) of the part of the text in [from, end);
;; `base` is what has to be added to an address to get the offset in the text. It answers where to go on: `end`, or less when
;; so many places were noted that they must be taken away first, or 0 at a control or what is not ASCII. In front of `from`
;; and at `end` there must be a line feed, and letters behind it. Noted places lie at EVENTS, as kind and offset in the text;
;; `noted` says how many bytes of them there are.
;; Tables, filled by decode/look/noted.ts: PAIRS by two bytes as they lie, BEGINS by five bits each of three bytes, STARTS by a
;; hash of four bytes in lower case, SPELLED by five bits each of two letters.
(module
  (memory (export "memory") 23)

  (global $PAIRS i32 (i32.const 0x100400))
  (global $STARTS i32 (i32.const 0x110400))
  (global $SPELLED i32 (i32.const 0x120400))
  (global $BEGINS i32 (i32.const 0x120c00))
  (global $EVENTS i32 (i32.const 0x128c00))
  (global $FULL i32 (i32.const 0x160000))

  (global $noted (export "noted") (mut i32) (i32.const 0))
  ;; 8 as in text/byte-look.ts; 16 for a blank at the end of a line; 32 for a carriage return, and then neither says anything;
  ;; 64 for words of the spelling alphabet and 128 for letters apart.
  (global $flags (export "flags") (mut i32) (i32.const 0))

  ;; Where white space was measured up to, and what the words before were.
  (global $done (mut i32) (i32.const 0))
  (global $spelled (mut i32) (i32.const 0))
  (global $apart (mut i32) (i32.const 0))
  (global $apartEnd (mut i32) (i32.const -1000))
  (global $numbers (mut i32) (i32.const 0))
  (global $numberStart (mut i32) (i32.const 0))
  (global $numberEnd (mut i32) (i32.const -1000))

  (func (export "start")
    (global.set $noted (i32.const 0))
    (global.set $flags (i32.const 0))
    (global.set $spelled (i32.const 0))
    (global.set $apart (i32.const 0))
    (global.set $apartEnd (i32.const -1000))
    (global.set $numbers (i32.const 0))
    (global.set $numberEnd (i32.const -1000)))

  (func $note (param $kind i32) (param $offset i32)
    (i32.store (i32.add (global.get $EVENTS) (global.get $noted)) (local.get $kind))
    (i32.store offset=4 (i32.add (global.get $EVENTS) (global.get $noted)) (local.get $offset))
    (global.set $noted (i32.add (global.get $noted) (i32.const 8))))

  ;; Notes each place of a mask.
  (func $noteAll (param $kind i32) (param $mask i64) (param $offset i32)
    (loop $on
      (if (i64.ne (local.get $mask) (i64.const 0))
        (then
          (call $note (local.get $kind) (i32.add (local.get $offset) (i32.wrap_i64 (i64.ctz (local.get $mask)))))
          (local.set $mask (i64.and (local.get $mask) (i64.sub (local.get $mask) (i64.const 1))))
          (br $on)))))

  ;; Where eight bits in a row and `more` behind them are set, in a mask and the sixteen bits behind it.
  (func $inRow (param $mask i64) (param $next i64) (param $more i64) (result i64)
    (local.set $mask
      (i64.and (local.get $mask)
        (i64.or (i64.shr_u (local.get $mask) (i64.const 1)) (i64.shl (local.get $next) (i64.const 63)))))
    (local.set $next (i64.and (local.get $next) (i64.shr_u (local.get $next) (i64.const 1))))
    (local.set $mask
      (i64.and (local.get $mask)
        (i64.or (i64.shr_u (local.get $mask) (i64.const 2)) (i64.shl (local.get $next) (i64.const 62)))))
    (local.set $next (i64.and (local.get $next) (i64.shr_u (local.get $next) (i64.const 2))))
    (local.set $mask
      (i64.and (local.get $mask)
        (i64.or (i64.shr_u (local.get $mask) (i64.const 4)) (i64.shl (local.get $next) (i64.const 60)))))
    (local.set $next (i64.and (local.get $next) (i64.shr_u (local.get $next) (i64.const 4))))
    (i64.and (local.get $mask)
      (i64.or
        (i64.shr_u (local.get $mask) (local.get $more))
        (i64.shl (local.get $next) (i64.sub (i64.const 64) (local.get $more))))))

  ;; The entry of STARTS for some bytes in lower case.
  (func $entry (param $bytes i32) (result i32)
    (i32.load8_u
      (i32.add (global.get $STARTS) (i32.shr_u (i32.mul (local.get $bytes) (i32.const 0x9e3779b1)) (i32.const 16)))))

  ;; Space, tab, line feed.
  (func $white (param $byte i32) (result i32)
    (i32.or
      (i32.or (i32.eq (local.get $byte) (i32.const 32)) (i32.eq (local.get $byte) (i32.const 9)))
      (i32.eq (local.get $byte) (i32.const 10))))

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

  ;; Blanks and signs between two letters that stand apart.
  (func $separates (param $byte i32) (result i32)
    (i32.or
      (i32.or
        (i32.or (i32.eq (local.get $byte) (i32.const 32)) (i32.eq (local.get $byte) (i32.const 46)))
        (i32.or (i32.eq (local.get $byte) (i32.const 95)) (i32.eq (local.get $byte) (i32.const 42))))
      (i32.or
        (i32.or (i32.eq (local.get $byte) (i32.const 124)) (i32.eq (local.get $byte) (i32.const 126)))
        (i32.eq (local.get $byte) (i32.const 45)))))

  ;; A letter that is a word: how many of them stand close to each other.
  (func $letter (param $at i32) (param $base i32)
    (local $offset i32) (local $gap i32) (local $k i32)
    (local.set $offset (i32.add (local.get $at) (local.get $base)))
    (local.set $gap (i32.sub (local.get $offset) (global.get $apartEnd)))
    (global.set $apartEnd (i32.add (local.get $offset) (i32.const 1)))
    (block $first
      ;; What stands in front of a part of a text ends with a line, which separates nothing.
      (br_if $first (i32.gt_u (local.get $gap) (i32.const 9)))
      (local.set $k (i32.const 1))
      (block $apart
        (loop $on
          (br_if $apart (i32.gt_u (local.get $k) (local.get $gap)))
          (br_if $first (i32.eqz (call $separates (i32.load8_u (i32.sub (local.get $at) (local.get $k))))))
          (local.set $k (i32.add (local.get $k) (i32.const 1)))
          (br $on)))
      (global.set $apart (i32.add (global.get $apart) (i32.const 1)))
      (if (i32.ge_u (global.get $apart) (i32.const 5))
        (then (global.set $flags (i32.or (global.get $flags) (i32.const 128)))))
      (return))
    (global.set $apart (i32.const 1)))

  ;; A word of two to seven hex digits, or of those and what marks them: how many of them stand close to each other.
  (func $number (param $start i32) (param $length i32)
    (if (i32.le_u (i32.sub (local.get $start) (global.get $numberEnd)) (i32.const 4))
      (then (global.set $numbers (i32.add (global.get $numbers) (i32.const 1))))
      (else
        (global.set $numbers (i32.const 1))
        (global.set $numberStart (local.get $start))))
    (global.set $numberEnd (i32.add (local.get $start) (local.get $length)))
    (if (i32.eq (global.get $numbers) (i32.const 8)) (then (call $note (i32.const 8) (global.get $numberStart)))))

  ;; Whether the seven bytes at `at` are `0`, `1` or `b`.
  (func $binary (param $at i32) (result i32)
    (local $end i32) (local $byte i32)
    (local.set $end (i32.add (local.get $at) (i32.const 7)))
    (loop $on
      (local.set $byte (i32.load8_u (local.get $at)))
      (if (i32.and
            (i32.ne (i32.and (local.get $byte) (i32.const 0xfe)) (i32.const 48))
            (i32.ne (local.get $byte) (i32.const 98)))
        (then (return (i32.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $on (i32.lt_u (local.get $at) (local.get $end))))
    (i32.const 1))

  ;; ASCII letters and digits.
  (func $word (param $byte i32) (result i32)
    (i32.or
      (i32.lt_u (i32.sub (local.get $byte) (i32.const 48)) (i32.const 10))
      (i32.lt_u (i32.sub (i32.or (local.get $byte) (i32.const 32)) (i32.const 97)) (i32.const 26))))

  ;; 1 when a word that begins with these letters and has this length may be one of the spelling alphabet.
  (func $spells (param $bytes i32) (param $length i32) (result i32)
    (i32.and
      (i32.shr_u
        (i32.load16_u
          (i32.add
            (global.get $SPELLED)
            (i32.or
              (i32.shl (i32.and (local.get $bytes) (i32.const 31)) (i32.const 6))
              (i32.and (i32.shr_u (local.get $bytes) (i32.const 7)) (i32.const 62)))))
        (select (local.get $length) (i32.const 0) (i32.le_u (local.get $length) (i32.const 8))))
      (i32.const 1)))

  ;; A sign with an entry in PAIRS, at `at`, `offset` bytes into the text.
  (func $sign (param $entry i32) (param $at i32) (param $offset i32)
    (local $before i32)
    (local.set $before (i32.load8_u (i32.sub (local.get $at) (i32.const 1))))
    (if (i32.and (local.get $entry) (i32.const 1)) (then (call $note (i32.const 3) (local.get $offset))))
    ;; A quote behind a word.
    (if (i32.and (local.get $entry) (i32.const 2))
      (then
        (if (i32.or (call $word (local.get $before)) (i32.eq (local.get $before) (i32.const 95)))
          (then (call $note (i32.const 4) (local.get $offset))))))
    ;; A dot or dash that no word stands in front of.
    (if (i32.and (local.get $entry) (i32.const 4))
      (then (if (i32.eqz (call $word (local.get $before))) (then (call $note (i32.const 6) (local.get $offset))))))
    ;; U+
    (if (i32.and (local.get $entry) (i32.const 8))
      (then (if (i32.eq (local.get $before) (i32.const 85)) (then (call $note (i32.const 5) (local.get $offset))))))
    ;; A carriage return in front of a line feed.
    (if (i32.and (local.get $entry) (i32.const 32))
      (then (global.set $flags (i32.or (global.get $flags) (i32.const 32)))))
    ;; A tag behind a letter or in a path.
    (if (i32.and (local.get $entry) (i32.const 16))
      (then
        (if (i32.or
              (i32.eq (i32.and (local.get $before) (i32.const 0xfe)) (i32.const 46))
              (call $word (local.get $before)))
          (then (call $note (i32.const 3) (local.get $offset)))))))

  ;; A mask of sixty-four bytes, of which `next` are those behind, from bit `by` on; `by` is less than sixty-four.
  (func $from (param $mask i64) (param $next i64) (param $by i64) (result i64)
    (i64.or
      (i64.shr_u (local.get $mask) (local.get $by))
      (i64.shl
        (i64.shl (local.get $next) (i64.const 1))
        (i64.sub (i64.const 63) (local.get $by)))))

  ;; How many bits in a row are set from there, sixty-four for more.
  (func $lasts (param $mask i64) (param $next i64) (param $by i64) (result i32)
    (i32.wrap_i64
      (i64.ctz (i64.xor (call $from (local.get $mask) (local.get $next) (local.get $by)) (i64.const -1)))))

  ;; White space of fifteen bytes or more: measured where it has so much that it may push what follows out of sight. `mask`:
  ;; where eight of them are.
  (func $pushes (param $mask i64) (param $whites i64) (param $next i64) (param $at i32) (param $from i32) (param $end i32)
    (local $k i64) (local $place i32) (local $length i32) (local $wide i32) (local $blank v128)
    (local.set $blank (i8x16.splat (i32.const 32)))
    (if (i32.and (global.get $flags) (i32.const 8)) (then (return)))
    ;; Or eight of them, and the others in the block before.
    (local.set $mask
      (i64.or (i64.and (local.get $mask) (i64.const 1)) (call $inRow (local.get $whites) (local.get $next) (i64.const 7))))
    (local.set $mask
      (i64.and (local.get $mask) (i64.xor (i64.shl (local.get $mask) (i64.const 1)) (i64.const -1))))
    (loop $on
      (if (i64.ne (local.get $mask) (i64.const 0))
        (then
          (local.set $k (i64.ctz (local.get $mask)))
          (local.set $mask (i64.and (local.get $mask) (i64.sub (local.get $mask) (i64.const 1))))
          (local.set $place (i32.add (local.get $at) (i32.wrap_i64 (local.get $k))))
          (local.set $length (call $lasts (local.get $whites) (local.get $next) (local.get $k)))
          ;; What is no blank may be a tab of four columns; up to seven tabs may lie in the block before.
          (local.set $wide
            (i32.add
              (local.get $length)
              (i32.mul
                (i32.const 3)
                (i32.wrap_i64
                  (i64.popcnt
                    (i64.shl
                      (i64.or
                        (i64.extend_i32_u
                          (i32.or
                            (i8x16.bitmask (i8x16.ne (v128.load (local.get $place)) (local.get $blank)))
                            (i32.shl
                              (i8x16.bitmask (i8x16.ne (v128.load offset=16 (local.get $place)) (local.get $blank)))
                              (i32.const 16))))
                        (i64.shl
                          (i64.extend_i32_u
                            (i32.or
                              (i8x16.bitmask (i8x16.ne (v128.load offset=32 (local.get $place)) (local.get $blank)))
                              (i32.shl
                                (i8x16.bitmask (i8x16.ne (v128.load offset=48 (local.get $place)) (local.get $blank)))
                                (i32.const 16))))
                          (i64.const 32)))
                      (i64.extend_i32_u (i32.sub (i32.const 64) (local.get $length)))))))))
          (if (i32.and
                (i32.ge_u
                  (i32.add (local.get $wide) (select (i32.const 28) (i32.const 0) (i64.eqz (local.get $k))))
                  (i32.const 60))
                (i32.ge_u (local.get $place) (global.get $done)))
            (then
              (global.set $flags
                (i32.or (global.get $flags) (call $stretch (local.get $place) (local.get $from) (local.get $end))))))
          (br $on)))))

  (func (export "run") (param $from i32) (param $end i32) (param $base i32) (param $at i32) (result i32)
    (local $first i32) (local $next i32) (local $offset i32) (local $spelled i32)
    (local $v v128) (local $lower v128) (local $digit v128) (local $word v128)
    (local $feed v128) (local $before v128) (local $blank v128) (local $white v128) (local $trail v128)
    ;; Bits of the sixty-four bytes at `at`, and of those behind them; the last bit of those before.
    (local $words i64) (local $whites i64) (local $joined i64) (local $hexes i64) (local $solid i64)
    (local $nextWords i64) (local $nextWhites i64) (local $nextJoined i64) (local $nextHexes i64) (local $nextSolid i64)
    (local $quarter i32)
    (local $wordsBefore i64) (local $solidBefore i64) (local $joinedBefore i64)
    (local $low i64) (local $starts i64) (local $mask i64) (local $k i64)
    (local $place i32) (local $length i32) (local $bytes i32) (local $entry i32)
    (if (i32.eq (local.get $at) (local.get $from)) (then (global.set $done (local.get $from))))
    (local.set $spelled (global.get $spelled))
    (local.set $first (local.get $at))
    (local.set $at (i32.sub (local.get $at) (i32.const 64)))
    (local.set $nextWhites (i64.const -1))
    (local.set $low (i64.const -1))
    (block $stop
      (loop $on
        (br_if $stop (i32.ge_s (local.get $at) (local.get $end)))
        ;; In front of a block with places to note: room for as many as it may have.
        (if (i32.gt_u (i32.add (global.get $EVENTS) (global.get $noted)) (global.get $FULL))
          (then (if (i32.gt_s (local.get $at) (local.get $first)) (then (br $stop)))))
        (local.set $words (local.get $nextWords))
        (local.set $whites (local.get $nextWhites))
        (local.set $joined (local.get $nextJoined))
        (local.set $hexes (local.get $nextHexes))
        (local.set $next (i32.add (local.get $at) (i32.const 64)))
        (local.set $quarter (i32.const 4))
        (loop $nextQuarter
          (local.set $v (v128.load (local.get $next)))
          (local.set $lower (v128.or (local.get $v) (i8x16.splat (i32.const 32))))
          (local.set $digit (i8x16.lt_u (i8x16.sub (local.get $v) (i8x16.splat (i32.const 48))) (i8x16.splat (i32.const 10))))
          (local.set $word (v128.or (local.get $digit) (i8x16.lt_u (i8x16.sub (local.get $lower) (i8x16.splat (i32.const 97))) (i8x16.splat (i32.const 26)))))
          (local.set $feed (i8x16.eq (local.get $v) (i8x16.splat (i32.const 10))))
          (local.set $blank (v128.or (i8x16.eq (local.get $v) (i8x16.splat (i32.const 9))) (i8x16.eq (local.get $v) (i8x16.splat (i32.const 32)))))
          (local.set $white (v128.or (local.get $blank) (local.get $feed)))
          ;; characters: blanks at the ends of lines.
          (local.set $trail
            (v128.or (local.get $trail)
              (v128.and
                (local.get $feed)
                (i8x16.shuffle 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 (local.get $before) (local.get $blank)))))
          (local.set $before (local.get $blank))
          ;; end of characters
          (local.set $nextWords
            (i64.or
              (i64.shr_u (local.get $nextWords) (i64.const 16))
              (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $word))) (i64.const 48))))
          (local.set $nextWhites
            (i64.or
              (i64.shr_u (local.get $nextWhites) (i64.const 16))
              (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $white))) (i64.const 48))))
          (local.set $nextJoined
            (i64.or
              (i64.shr_u (local.get $nextJoined) (i64.const 16))
              (i64.shl (i64.extend_i32_u (i8x16.bitmask (v128.or (v128.or (local.get $word) (v128.or (i8x16.eq (local.get $v) (i8x16.splat (i32.const 45))) (i8x16.eq (local.get $v) (i8x16.splat (i32.const 95))))) (v128.or (i8x16.eq (local.get $v) (i8x16.splat (i32.const 43))) (i8x16.eq (local.get $v) (i8x16.splat (i32.const 47))))))) (i64.const 48))))
          (local.set $nextHexes
            (i64.or
              (i64.shr_u (local.get $nextHexes) (i64.const 16))
              (i64.shl (i64.extend_i32_u (i8x16.bitmask (v128.or (v128.or (local.get $digit) (i8x16.lt_u (i8x16.sub (local.get $lower) (i8x16.splat (i32.const 97))) (i8x16.splat (i32.const 6)))) (v128.or (i8x16.eq (local.get $lower) (i8x16.splat (i32.const 120))) (i8x16.eq (local.get $v) (i8x16.splat (i32.const 111))))))) (i64.const 48))))
          (local.set $next (i32.add (local.get $next) (i32.const 16)))
          (local.set $quarter (i32.sub (local.get $quarter) (i32.const 1)))
          (br_if $nextQuarter (local.get $quarter)))
        (if (i32.eq (local.get $at) (local.get $first))
          (then
            (local.set $length (i32.load8_u (i32.sub (local.get $at) (i32.const 1))))
            (local.set $wordsBefore (i64.extend_i32_u (call $word (local.get $length))))
            (local.set $solidBefore (i64.extend_i32_u (i32.eqz (call $white (local.get $length)))))
            (local.set $joinedBefore
              (i64.extend_i32_u
                (i32.or
                  (call $word (local.get $length))
                  (i32.or
                    (i32.or (i32.eq (local.get $length) (i32.const 45)) (i32.eq (local.get $length) (i32.const 95)))
                    (i32.or (i32.eq (local.get $length) (i32.const 43)) (i32.eq (local.get $length) (i32.const 47)))))))))
        ;; Of the last block, what lies in front of the end.
        (if (i32.lt_s (i32.sub (local.get $end) (local.get $at)) (i32.const 64))
          (then
            (local.set $low
              (i64.sub
                (i64.shl (i64.const 1) (i64.extend_i32_u (i32.sub (local.get $end) (local.get $at))))
                (i64.const 1)))))
        (local.set $offset (i32.add (local.get $at) (local.get $base)))
        ;; characters: white space of fifteen bytes is worth measuring, for it may be tabs. Eight of them lie in one block,
        ;; and all of them or an end of it.
        (local.set $mask (i64.and (local.get $whites) (i64.shr_u (local.get $whites) (i64.const 1))))
        (local.set $mask (i64.and (local.get $mask) (i64.shr_u (local.get $mask) (i64.const 2))))
        (local.set $mask (i64.and (local.get $mask) (i64.shr_u (local.get $mask) (i64.const 4))))
        (local.set $mask
          (i64.and
            (local.get $mask)
            (i64.or (i64.shr_u (local.get $mask) (i64.const 7)) (i64.const 0x0100000000000001))))
        (if (i64.ne (local.get $mask) (i64.const 0))
          (then (call $pushes (local.get $mask) (local.get $whites) (local.get $nextWhites) (local.get $at) (local.get $from) (local.get $end))))
        ;; end of characters
        ;; Runs of sixteen signs of base 64, and twenty without white space.
        (local.set $starts
          (i64.and
            (i64.and (local.get $joined) (local.get $low))
            (i64.xor
              (i64.or (i64.shl (local.get $joined) (i64.const 1)) (local.get $joinedBefore))
              (i64.const -1))))
        (local.set $joinedBefore (i64.shr_u (local.get $joined) (i64.const 63)))
        (local.set $mask (i64.and (local.get $starts) (call $inRow (local.get $joined) (local.get $nextJoined) (i64.const 8))))
        (if (i64.ne (local.get $mask) (i64.const 0))
          (then (call $noteAll (i32.const 0) (local.get $mask) (local.get $offset))))
        (local.set $solid (i64.xor (local.get $whites) (i64.const -1)))
        (local.set $nextSolid (i64.xor (local.get $nextWhites) (i64.const -1)))
        (local.set $starts
          (i64.and
            (i64.and (local.get $solid) (local.get $low))
            (i64.xor
              (i64.or (i64.shl (local.get $solid) (i64.const 1)) (local.get $solidBefore))
              (i64.const -1))))
        (local.set $solidBefore (i64.shr_u (local.get $solid) (i64.const 63)))
        (local.set $mask
          (i64.and
            (call $inRow (local.get $solid) (local.get $nextSolid) (i64.const 8))
            (i64.and (call $from (local.get $solid) (local.get $nextSolid) (i64.const 19)) (local.get $starts))))
        (if (i64.ne (local.get $mask) (i64.const 0))
          (then (call $noteAll (i32.const 2) (local.get $mask) (local.get $offset))))
        ;; Words: what their first three letters begin.
        (local.set $starts
          (i64.and
            (i64.and (local.get $words) (local.get $low))
            (i64.xor
              (i64.or (i64.shl (local.get $words) (i64.const 1)) (local.get $wordsBefore))
              (i64.const -1))))
        (local.set $wordsBefore (i64.shr_u (local.get $words) (i64.const 63)))
        (local.set $mask (local.get $starts))
        (block $noWords
          (loop $nextWord
            (br_if $noWords (i64.eqz (local.get $mask)))
            (local.set $k (i64.ctz (local.get $mask)))
            (local.set $mask (i64.and (local.get $mask) (i64.sub (local.get $mask) (i64.const 1))))
            (local.set $place (i32.add (local.get $at) (i32.wrap_i64 (local.get $k))))
            (local.set $bytes (i32.load (local.get $place)))
            (local.set $entry
              (i32.load8_u
                (i32.add
                  (global.get $BEGINS)
                  (i32.or
                    (i32.and (local.get $bytes) (i32.const 31))
                    (i32.or
                      (i32.and (i32.shr_u (local.get $bytes) (i32.const 3)) (i32.const 0x3e0))
                      (i32.and (i32.shr_u (local.get $bytes) (i32.const 6)) (i32.const 0x7c00)))))))
            (if (i32.eqz (local.get $entry))
              (then
                (local.set $spelled (i32.const 0))
                (br $nextWord)))
            (local.set $length (call $lasts (local.get $words) (local.get $nextWords) (local.get $k)))
            (local.set $spelled
              (i32.mul
                (i32.add (local.get $spelled) (i32.const 1))
                (call $spells (local.get $bytes) (local.get $length))))
            (if (i32.ge_u (local.get $spelled) (i32.const 5))
              (then (global.set $flags (i32.or (global.get $flags) (i32.const 64)))))
            (if (i32.and
                  (local.get $entry)
                  (call $entry (i32.or (local.get $bytes) (i32.const 0x20202020))))
              (then (call $note (i32.const 7) (i32.add (local.get $place) (local.get $base)))))
            (br $nextWord)))
        ;; Words of a single letter.
        (local.set $mask
          (i64.and
            (local.get $starts)
            (i64.xor (call $from (local.get $words) (local.get $nextWords) (i64.const 1)) (i64.const -1))))
        (block $noLetters
          (loop $nextLetter
            (br_if $noLetters (i64.eqz (local.get $mask)))
            (local.set $k (i64.ctz (local.get $mask)))
            (local.set $mask (i64.and (local.get $mask) (i64.sub (local.get $mask) (i64.const 1))))
            (local.set $place (i32.add (local.get $at) (i32.wrap_i64 (local.get $k))))
            (local.set $bytes (i32.load (local.get $place)))
            (br_if $nextLetter (i32.eqz (i32.and (local.get $bytes) (i32.const 64))))
            (call $letter (local.get $place) (local.get $base))
            (br $nextLetter)))
        ;; Long words.
        (local.set $mask (i64.and (local.get $starts) (call $inRow (local.get $words) (local.get $nextWords) (i64.const 8))))
        (if (i64.ne (local.get $mask) (i64.const 0))
          (then (call $noteAll (i32.const 1) (local.get $mask) (local.get $offset))))
        ;; Words of two hex digits or more, and of what marks them.
        (local.set $mask
          (i64.and
            (local.get $starts)
            (i64.and (local.get $hexes) (call $from (local.get $hexes) (local.get $nextHexes) (i64.const 1)))))
        (block $noNumbers
          (loop $nextNumber
            (br_if $noNumbers (i64.eqz (local.get $mask)))
            (local.set $k (i64.ctz (local.get $mask)))
            (local.set $mask (i64.and (local.get $mask) (i64.sub (local.get $mask) (i64.const 1))))
            (local.set $place (i32.add (local.get $at) (i32.wrap_i64 (local.get $k))))
            (local.set $length (call $lasts (local.get $words) (local.get $nextWords) (local.get $k)))
            (br_if $nextNumber
              (i32.lt_u
                (call $lasts (local.get $hexes) (local.get $nextHexes) (local.get $k))
                (local.get $length)))
            (if (i32.le_u (local.get $length) (i32.const 7))
              (then (call $number (i32.add (local.get $place) (local.get $base)) (local.get $length))))
            (if (i32.ge_u (local.get $length) (i32.const 7))
              (then
                (if (call $binary (local.get $place))
                  (then (call $note (i32.const 9) (i32.add (local.get $place) (local.get $base)))))))
            (br $nextNumber)))
        ;; Signs, and all that is not plain.
        (local.set $mask
          (i64.and
            (i64.xor (i64.or (local.get $words) (local.get $whites)) (i64.const -1))
            (local.get $low)))
        (block $noSigns
          (loop $nextSign
            (br_if $noSigns (i64.eqz (local.get $mask)))
            (local.set $place (i32.add (local.get $at) (i32.wrap_i64 (i64.ctz (local.get $mask)))))
            (local.set $mask (i64.and (local.get $mask) (i64.sub (local.get $mask) (i64.const 1))))
            (local.set $entry
              (i32.load8_u (i32.add (global.get $PAIRS) (i32.load16_u (local.get $place)))))
            (br_if $nextSign (i32.eqz (local.get $entry)))
            (if (i32.eq (local.get $entry) (i32.const 255)) (then (return (i32.const 0))))
            (call $sign (local.get $entry) (local.get $place) (i32.add (local.get $place) (local.get $base)))
            (br $nextSign)))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $on)))
    (global.set $spelled (local.get $spelled))
    (if (v128.any_true (local.get $trail)) (then (global.set $flags (i32.or (global.get $flags) (i32.const 16)))))
    (select (local.get $end) (local.get $at) (i32.gt_s (local.get $at) (local.get $end)))))
