// What the HTML standard says of element names (html.spec.whatwg.org, seen 2026-11-22), as far as extraction needs it.

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

export const VOID = words('area base br col embed hr img input link meta param source track wbr');

/** Elements whose content holds no tags. */
export const RAW_TEXT = words('script style xmp iframe noembed noframes');
export const RAW_TEXT_WITH_REFERENCES = words('textarea title');

/** Elements that end the sentence before them. */
export const BLOCK =
  words(`address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt
  fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link
  main menu meta nav noembed noframes noscript object ol optgroup option p param picture plaintext pre script search section
  select source style summary table tbody td template textarea tfoot th thead title tr track ul video audio canvas svg math
  xmp base datalist embed`);

/** Known elements within a sentence. Whatever is neither here nor in {@link BLOCK} is text to whoever reads the source. */
export const INLINE =
  words(`a abbr acronym applet area b basefont bdi bdo big blink br button cite code data del dfn em font i
  img input ins kbd label map mark marquee meter nobr output progress q rb rp rt rtc ruby s samp slot small span strike
  strong sub sup time tt u var wbr
  path g rect circle ellipse line polyline polygon text tspan textpath defs use symbol desc metadata lineargradient
  radialgradient stop clippath mask filter image pattern foreignobject animate animatetransform animatemotion set marker switch
  view mi mo mn ms mrow mfrac msup msub msubsup msqrt mroot mtext mtable mtr mtd munder mover munderover semantics annotation`);

/** Elements whose content no browser shows. */
export const UNSEEN = words(
  'template noscript datalist canvas audio video object noembed noframes iframe annotation applet',
);
/** The same in SVG: text for machines and screen readers. */
export const SVG_METADATA = words('title desc metadata');
export const SVG_UNSEEN = words('defs symbol clippath mask pattern marker');

/** A start tag of these ends an open `p`. */
export const ENDS_PARAGRAPH =
  words(`address article aside blockquote center details dialog dir div dl fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul`);

/** A start tag of the first ends an open element of the second kind, unless one of the third stands between. */
export const ENDS: Readonly<Record<string, { readonly open: readonly string[]; readonly unless: readonly string[] }>> =
  {
    li: { open: ['li'], unless: ['ul', 'ol', 'menu'] },
    dt: { open: ['dt', 'dd'], unless: ['dl'] },
    dd: { open: ['dt', 'dd'], unless: ['dl'] },
    td: { open: ['td', 'th'], unless: ['table'] },
    th: { open: ['td', 'th'], unless: ['table'] },
    tr: { open: ['tr'], unless: ['table'] },
    option: { open: ['option'], unless: ['select', 'datalist'] },
  };

/** Elements that an end tag of an inline element does not reach through. */
export const isBoundary = (name: string): boolean => BLOCK.has(name) && !VOID.has(name);
