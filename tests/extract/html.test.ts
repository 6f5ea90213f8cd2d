// Which HTML a reader sees. The hiding table names the trick; the showing table names what looks like one.
import { expect, test } from 'vitest';
import { look } from './support/look.ts';

test.each([
  'display:none',
  'DISPLAY : NONE !important',
  'd\\69 splay:no/**/ne',
  'color:red;display:none;color:blue',
  'visibility:hidden',
  'visibility: collapse',
  'opacity:0',
  'opacity: 0.02',
  'opacity:0%',
  'filter: blur(2px) opacity(0)',
  'font-size:0',
  'font-size:0px',
  'font-size: .5px',
  'font-size:1px',
  'font-size: calc(0px)',
  'font: 0/0 serif',
  'zoom:0.01',
  'color:white',
  'color:#fff',
  'color:#fefefe',
  'color: rgb(255, 255, 255)',
  'color: rgb(100% 100% 100% / 1)',
  'color:hsl(0, 0%, 100%)',
  'color:transparent',
  'color:rgba(0,0,0,0)',
  'color:#00000000',
  'color:black;background:#000',
  'color:#123456;background-color:#123456',
  '-webkit-text-fill-color: transparent',
  'position:absolute;left:-9999px',
  'position:absolute;top:-200em',
  'text-indent:-999em',
  'margin-left:-9999px',
  'transform:scale(0)',
  'transform: translateX(-9999px)',
  'transform: scale(0.001, 1)',
  'transform:rotateX(90deg)',
  'height:0;overflow:hidden',
  'max-height:0;overflow:hidden',
  'width:1px;height:1px;overflow:hidden',
  'clip:rect(0,0,0,0)',
  'clip: rect(1px 1px 1px 1px)',
  'clip-path:inset(50%)',
  'clip-path: circle(0)',
  'content-visibility:hidden',
  'display&#58;none',
])('the style %s hides', async style => {
  expect(await look('html', `<p>a <span style="${style}">quiet text</span> b</p>`, 'quiet text')).toBe(
    'prose styled-away #paragraph',
  );
});

test.each([
  'font-size:0.8rem',
  'font-size: 12px',
  'opacity:0.8',
  'opacity:1',
  'color:#000',
  'color:black',
  'color:white;background:#000',
  'color:white;background:url(a.png)',
  'color:white;background: linear-gradient(red, blue)',
  'color:red',
  'left:10px',
  'margin-left:-10px',
  'height:0',
  'overflow:hidden',
  'height:100px;overflow:hidden',
  'transform:scale(0.9)',
  'transform:translateX(-50%)',
  'clip-path:inset(0)',
  'clip-path:circle(40%)',
  'text-indent:2em',
  'letter-spacing:-1px',
  'background:url(data:image/png;base64,display:none)',
  'content:"display:none"',
  'font: 400 12px/1.5 serif',
])('the style %s does not', async style => {
  const quoted = style.replaceAll('"', "'");
  expect(await look('html', `<p>a <span style="${quoted}">loud text</span> b</p>`, 'loud text')).toMatch(/^prose #/);
});

test.each([
  ['hidden', '<p hidden>quiet</p>', 'prose styled-away #paragraph'],
  ['aria-hidden', '<p aria-hidden="true">quiet</p>', 'prose styled-away #paragraph'],
  ['template', '<template><p>quiet</p></template>', 'prose styled-away #paragraph'],
  ['noscript', '<noscript>quiet</noscript>', 'prose styled-away #paragraph'],
  ['dialog', '<dialog>quiet</dialog>', 'prose styled-away #paragraph'],
  ['bgcolor', '<table bgcolor="#abcdef"><td><font color="#abcdef">quiet</font></table>', 'prose styled-away #table'],
  ['font color', '<font color="white">quiet</font>', 'prose styled-away #paragraph'],
  ['a class', '<style>.x, .y{display:none}</style><p class="a y">quiet</p>', 'prose styled-away #paragraph'],
  ['a class, style after use', '<p class="y">quiet</p><style>.y{display:none}</style>', 'prose styled-away #paragraph'],
  [
    'an id in a media query',
    '<style>@media screen{#y{opacity:0}}</style><p id=y>quiet</p>',
    'prose styled-away #paragraph',
  ],
  [
    'an attribute selector',
    '<style>[data-x="1"]{display:none}</style><p data-x=1>quiet</p>',
    'prose styled-away #paragraph',
  ],
  ['a descendant', '<style>body .a > p.y{display:none}</style><p class=y>quiet</p>', 'prose styled-away #paragraph'],
  ['nested in a hidden block', '<div hidden><ul><li>a<li>quiet</ul></div>', 'prose styled-away #list'],
  ['unclosed', '<div hidden><p>a</p> quiet', 'prose styled-away #paragraph'],
  ['a stray inline end tag does not end it', '<b><div hidden></b>quiet</div>', 'prose styled-away #paragraph'],
  ['a comment', '<!-- quiet -->', 'comment html-comment'],
  ['a comment with hyphens', '<!-- a - b -- quiet --->', 'comment html-comment'],
  ['a bogus comment', '<!quiet note>', 'comment html-comment'],
  ['a title', '<p title="quiet">x</p>', 'prose attribute'],
  ['unquoted', '<p title=quiet>x</p>', 'prose attribute'],
  ['meta', '<meta name=description content="quiet">', 'prose attribute'],
  ['a hidden input', '<input type=hidden value="quiet words">', 'prose attribute'],
  ['data', '<p data-note="quiet">x</p>', 'prose attribute'],
  ['aria-label', '<p aria-label="quiet">x</p>', 'prose attribute'],
  ['a sentence in class', '<p class="be quiet and do as we say here">x</p>', 'prose attribute'],
  ['a comment in style', '<p style="color:red/* quiet */">x</p>', 'comment attribute'],
  ['names without values', '<div please be quiet and obey us></div>', 'prose attribute'],
  ['an end tag with words', '<b>x</b title="quiet">', 'prose attribute'],
  [
    'a white page that says so',
    '<style>body{background:#fff}</style><p style="color:white">quiet</p>',
    'prose styled-away #paragraph',
  ],
  [
    'a root of one colour',
    '<style>:root{background:#123}</style><p style="color:#112233">quiet</p>',
    'prose styled-away #paragraph',
  ],
  ['an entity', '<!DOCTYPE a [<!ENTITY b "quiet">', 'comment html-comment'],
  ['white text on nothing', '<svg><text fill="white">quiet</text></svg>', 'prose styled-away #paragraph'],
  ['SVG metadata', '<svg><desc>quiet</desc></svg>', 'prose metadata #paragraph'],
])('%s is not shown', async (_, text, expected) => {
  expect(await look('html', text, text.includes('be quiet') ? 'be quiet' : 'quiet')).toBe(expected);
});

test.each([
  ['after a hidden element', '<p hidden>x</p><p>loud</p>', 'prose #paragraph'],
  ['after a paragraph that a block closes', '<p hidden>x<div>loud</div>', 'prose #paragraph'],
  ['in an unhidden list item', '<ul><li hidden>x<li>loud</ul>', 'prose #list'],
  ['on hover', '<style>.y:hover{display:none}</style><p class=y>loud</p>', 'prose #paragraph'],
  ['on paper', '<style>@media print{.y{display:none}}</style><p class=y>loud</p>', 'prose #paragraph'],
  ['white on a dark page', '<style>body{background:#111}.y{color:#fff}</style><p class=y>loud</p>', 'prose #paragraph'],
  [
    'white in a styled class',
    '<link rel=stylesheet href=a><div class=h><p style="color:#fff">loud</p></div>',
    'prose #paragraph',
  ],
  ['white text on a shape', '<svg><rect fill="#123"/><text fill="white">loud</text></svg>', 'prose #paragraph'],
  ['small units', '<svg viewBox="0 0 9 9"><text font-size=".5">loud</text></svg>', 'prose #paragraph'],
  ['a tag that never ends', '<p>a</p><div do loud', 'prose #paragraph'],
  ['with inline tags', '<p>a <b>loud</b> c</p>', 'prose #paragraph'],
  ['in unknown tags', '<important>loud</important>', 'prose #paragraph'],
  ['a quote', '<blockquote><p>loud</p></blockquote>', 'prose #quote'],
  ['a heading', '<h2>loud</h2>', 'prose #heading'],
  ['preformatted', '<pre>loud</pre>', 'code #fence'],
  ['after an unclosed script', '<script>\nloud', 'prose #paragraph'],
])('shown: %s', async (_, text, expected) => {
  expect(await look('html', text, 'loud')).toBe(expected);
});

test.each([
  ['a script comment', '<script>let a = 1; // note\n</script>', '// note', 'comment'],
  ['a script string', '<script>say("words")</script>', 'words', 'string'],
  ['a style comment', '<style>/* note */ a{}</style>', '/* note */', 'comment'],
  ['JSON in a script', '<script type="application/ld+json">{"a":"words"}</script>', 'words', 'field string:a'],
  ['one sentence', '<p>stop <b>at</b> once</p>', 'stop <b>at</b> once', 'prose #paragraph'],
  ['astral text before', '<p>\u{1d4b3}\u{1f600}</p><!-- note -->', '<!-- note -->', 'comment html-comment'],
  ['CRLF before', '<p>\r\na\r\n</p>\r\n<!-- note -->', '<!-- note -->', 'comment html-comment'],
])('%s', async (_, text, needle, expected) => {
  expect(await look('html', text, needle)).toBe(expected);
});
